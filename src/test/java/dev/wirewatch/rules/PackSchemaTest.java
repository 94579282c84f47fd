package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The schemas for editors say of packs and libraries what their reader says. */
class PackSchemaTest {

    private static final Path RULES = Path.of("rules");
    private static final JsonSchema PACK = schema("rule-pack.schema.json");
    private static final JsonSchema LIBRARY = schema("rule-library.schema.json");

    /** With every key that there is. */
    private static final String WHOLE = """
            pack: whole
            title: Everything
            owner: Ada
            desk: world
            use: [ships]
            lists:
              boats: [trawler*]
            macros:
              seizure: $boats AND seiz*
            rules:
              - id: seized
                title: Boats are seized
                category: fisheries
                severity: low
                raise:
                  - to: high
                    when: urgency<=2
                kinds:
                  - kind: seizure
                    when: urgency<=3
                status: draft
                subjects: ["medtop:20000638"]
                owner: Ada
                desk: world
                references: [https://example.org/a]
                query: '@seizure OR $vessels'
                exceptions: [drill]
                examples:
                  match:
                    - Trawlers were seized.
                    - body: Trawlers were seized.
                      urgency: 4
                      kinds: []
                  no_match:
                    - No.
                    - headline: H
                      body: B
                      slugline: S
                      byline: Y
                      subject: [a, b]
                      place: P
                      country: [NO, IS]
                      provider: P
                      language: en
                      urgency: 3
            """;

    private static final String SHIPS = """
            library: ships
            title: Ships
            use: [nouns]
            lists: {vessels: [frigate*]}
            macros: {sea: "$waters"}
            parties:
              - {code: IS, name: Iceland, words: [Iceland, Icelandic], except: [Icelandic horse+]}
            """;
    private static final String NOUNS = "library: nouns\ntitle: Nouns\nlists: {waters: [sea]}\n";

    /** What a schema cannot see. */
    private static final String ABOUT_NAMES = "there is no (list|macro|library) .*|no rule uses .*";

    private static JsonSchema schema(String file) {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(SchemaLocation.of(RULES.resolve(file).toUri().toString()));
    }

    static Stream<Path> packs() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(RULES, Path.of("docs/examples"))) {
            files.addAll(PackFile.in(folder));
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void takesThePacksThatWeShip(Path file) throws IOException {
        assertThat(faults(PACK, Files.readString(file))).isEmpty();
    }

    static Stream<Path> libraries() throws IOException {
        return PackFile.in(RULES.resolve(LibraryFolder.NAME)).stream();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void takesTheLibrariesThatWeShip(Path file) throws IOException {
        assertThat(faults(LIBRARY, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"packs", "libraries"})
    void whatWeShipNamesItsSchema(Path file) throws IOException {
        String opening = "# yaml-language-server: $schema=";
        String first = Files.readString(file).lines().findFirst().orElseThrow();
        if (file.startsWith(RULES)) {
            assertThat(first).startsWith(opening);
            assertThat(file.resolveSibling(first.substring(opening.length()))).exists();
        }
    }

    @Test
    void hasTheKeysOfTheReader() {
        assertThat(keys(PACK, "")).isEqualTo(set(PackReader.KEYS));
        assertThat(keys(PACK, "/definitions/rule")).isEqualTo(set(RuleReader.KEYS));
        assertThat(keys(PACK, "/definitions/raise")).isEqualTo(set(RaiseReader.KEYS));
        assertThat(keys(PACK, "/definitions/kind")).isEqualTo(set(KindsReader.KEYS));
        assertThat(keys(LIBRARY, "/definitions/party")).isEqualTo(set(PartiesReader.KEYS));
        assertThat(keys(PACK, "/definitions/examples")).isEqualTo(set(ExamplesReader.KEYS));
        assertThat(keys(PACK, "/definitions/item")).isEqualTo(set(ExamplesReader.ITEM_KEYS));
        assertThat(keys(LIBRARY, "")).isEqualTo(set(LibraryReader.KEYS));
    }

    @Test
    void hasTheWordsOfTheReader() {
        assertThat(words(PACK, "/definitions/severity")).containsExactlyElementsOf(SeverityName.SEVERITIES.keySet());
        assertThat(words(PACK, "/definitions/rule/properties/status"))
                .containsExactlyElementsOf(RuleReader.STATUSES.keySet());
    }

    @Test
    void hasTheLimitsOfTheReader() {
        JsonNode definitions = PACK.getSchemaNode().at("/definitions");
        assertThat(definitions.at("/name/pattern").asText()).endsWith("{1," + PackLimits.NAME + "}$");
        assertThat(definitions.at("/title/maxLength").asInt()).isEqualTo(PackLimits.TITLE);
        assertThat(definitions.at("/rule/properties/references/items/maxLength").asInt())
                .isEqualTo(PackLimits.REFERENCE);
        assertThat(definitions.at("/lists/maxProperties").asInt()).isEqualTo(PackLimits.LISTS);
        assertThat(definitions.at("/macros/maxProperties").asInt()).isEqualTo(PackLimits.MACROS);
        assertThat(definitions.at("/use/maxItems").asInt()).isEqualTo(PackLimits.LIBRARIES);
        JsonNode parties = LIBRARY.getSchemaNode();
        assertThat(parties.at("/properties/parties/maxItems").asInt()).isEqualTo(PackLimits.PARTIES);
        assertThat(parties.at("/definitions/party/properties/words/maxItems").asInt())
                .isEqualTo(PackLimits.PARTY_WORDS);
    }

    /** Takes out each line that begins with a key, with all that lies below it. */
    @Test
    void wantsTheKeysThatTheReaderWants() throws Exception {
        assertThat(faults(PACK, WHOLE)).isEmpty();
        assertThat(refusal(WHOLE)).isEmpty();
        int refused = 0;
        for (int line = 0; line < WHOLE.lines().count(); line++) {
            String without = without(WHOLE, line);
            boolean isRefused = refusal(without).stream().anyMatch(message -> !message.matches(ABOUT_NAMES));
            assertThat(!faults(PACK, without).isEmpty()).as(without).isEqualTo(isRefused);
            refused += isRefused ? 1 : 0;
        }
        assertThat(refused).isBetween(12, 25);
    }

    private static String without(String yaml, int at) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        String gone = lines.remove(at);
        boolean isEntry = gone.strip().startsWith("- ");
        while (!isEntry && at < lines.size() && indent(lines.get(at)) > indent(gone)) {
            lines.remove(at);
        }
        if (isEntry && at < lines.size() && indent(lines.get(at)) > indent(gone)) {
            lines.set(at, " ".repeat(indent(gone)) + "- " + lines.get(at).strip());
        }
        return String.join("\n", lines) + "\n";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Test
    void refusesWhatTheReaderRefuses() throws Exception {
        for (String slip : List.of(
                "severity: low>severity: lowest",
                "status: draft>status: drafted",
                "id: seized>id: Seized",
                "category: fisheries>catgory: fisheries",
                "to: high>to: warning",
                "kind: seizure>kind: Seizure",
                "kind: seizure>kinds: seizure",
                "[drill]>[]",
                "[drill]>drill",
                "[\"medtop:20000638\"]>[20000638]",
                "urgency: 3>urgency: 10",
                "headline: H>headlin: H",
                "headline: H>kinds: []",
                "kinds: []>kinds: seizure",
                "kinds: []>kinds: [seizure, seizure]",
                "boats: [trawler*]>boats: trawler*",
                "title: Everything>title: [Everything]",
                "use: [ships]>use: ships",
                "- No.>- []")) {
            String[] parts = slip.split(">", -1);
            String wrong = WHOLE.replace(parts[0], parts[1]);
            assertThat(wrong).isNotEqualTo(WHOLE);
            assertThat(refusal(wrong)).as(slip).isNotEmpty();
            assertThat(faults(PACK, wrong)).as(slip).isNotEmpty();
        }
        assertThat(faults(LIBRARY, SHIPS)).isEmpty();
        assertThat(faults(LIBRARY, NOUNS.replace("lists: {waters: [sea]}\n", "")))
                .isNotEmpty();
        assertThat(faults(LIBRARY, NOUNS + "rules: []\n")).isNotEmpty();
        assertThat(faults(LIBRARY, NOUNS.replace("waters", "Waters"))).isNotEmpty();
        assertThat(faults(LIBRARY, SHIPS.replace("code: IS", "code: Is"))).isNotEmpty();
        assertThat(faults(LIBRARY, SHIPS.replace("words: [Iceland, Icelandic]", "words: []")))
                .isNotEmpty();
    }

    /** An editor's parser makes of such scalars what is no text; the reader takes most of them for texts. */
    @ParameterizedTest
    @ValueSource(
            strings = {"true", "yes", "off", "2026-01-31", "2026-01-31T10:00:00Z", "12", "1.5", "0x1F", "12:30", "'3'"})
    void takesScalarsWithoutQuotesThatTheReaderTakes(String scalar) {
        int taken = 0;
        for (String slot : List.of(
                "title: Everything",
                "title: Boats are seized",
                "owner: Ada",
                "desk: world",
                "category: fisheries",
                "id: seized",
                "boats: [trawler*]",
                "exceptions: [drill]",
                "references: [https://example.org/a]",
                "when: urgency<=3",
                "- No.",
                "headline: H",
                "body: B",
                "place: P",
                "subject: [a, b]",
                "urgency: 3")) {
            String yaml = WHOLE.replace(slot, slot.replaceFirst("(- |: \\[?)[^]]*(]?)$", "$1" + scalar + "$2"));
            assertThat(yaml).isNotEqualTo(WHOLE);
            if (refusal(yaml).isEmpty()) {
                assertThat(PACK.validate(typed(new Yaml().load(yaml)))).as(yaml).isEmpty();
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(8);
    }

    @Test
    void takesTheCodeOfNorwayWithoutQuotes() throws Exception {
        String norway = SHIPS.replace("code: IS", "code: NO");
        Libraries libraries = new Libraries(
                List.of(new Library("ships", "ships.yml", norway), new Library("nouns", "nouns.yml", NOUNS)), "");
        assertThat(PackReader.read("whole.yml", WHOLE, libraries).parties())
                .extracting(Party::code)
                .containsExactly("NO");
        assertThat(LIBRARY.validate(typed(new Yaml().load(norway)))).isEmpty();
    }

    /** As an editor's parser of YAML 1.1 reads it: {@code yes} is true, and a date is of no type that JSON has. */
    private static JsonNode typed(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((key, entry) -> object.set(String.valueOf(key), typed(entry)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(entry -> array.add(typed(entry)));
            return array;
        }
        return value instanceof Date ? JsonNodeFactory.instance.pojoNode(value) : new ObjectMapper().valueToTree(value);
    }

    @Test
    void theSchemaOfLibrariesNeedsNoOther() {
        JsonNode library = LIBRARY.getSchemaNode();
        JsonNode definitions = library.get("definitions");
        assertThat(library.findValuesAsText("$ref")).isNotEmpty().allMatch(ref -> ref.startsWith("#/definitions/"));
        definitions.fieldNames().forEachRemaining(name -> {
            if (!name.equals("party")) {
                assertThat(definitions.get(name))
                        .as(name)
                        .isEqualTo(PACK.getSchemaNode().at("/definitions/" + name));
            }
        });
    }

    @Test
    void describesEveryKey() {
        for (JsonSchema schema : List.of(PACK, LIBRARY)) {
            schema.getSchemaNode().findValues("properties").forEach(properties -> properties
                    .properties()
                    .forEach(key -> assertThat(key.getValue().has("description")
                                    || key.getValue().has("$ref"))
                            .as(key.getKey())
                            .isTrue()));
        }
    }

    private static List<String> refusal(String yaml) {
        Libraries libraries = new Libraries(
                List.of(new Library("ships", "ships.yml", SHIPS), new Library("nouns", "nouns.yml", NOUNS)), "");
        try {
            PackReader.read("whole.yml", yaml, libraries);
            return List.of();
        } catch (InvalidRulesException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }

    private static Set<ValidationMessage> faults(JsonSchema schema, String yaml) throws IOException {
        return schema.validate(
                new ObjectMapper().readTree(new YAMLMapper().readTree(yaml).toString()));
    }

    private static Set<String> keys(JsonSchema schema, String pointer) {
        Set<String> keys = new TreeSet<>();
        schema.getSchemaNode().at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(JsonSchema schema, String pointer) {
        List<String> words = new ArrayList<>();
        schema.getSchemaNode().at(pointer + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Set<String> set(Collection<String> keys) {
        return new TreeSet<>(keys);
    }
}
