package dev.wirewatch.rules;

import dev.wirewatch.query.Iso3166;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the parties of a library. */
final class PartiesReader {

    static final List<String> KEYS = List.of("code", "name", "words", "except");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}");

    private final Problems problems;
    /** Where each code is given first. */
    private final Map<String, Node> codes = new HashMap<>();
    /** The party that has each word. */
    private final Map<Leaf, String> owners = new HashMap<>();

    PartiesReader(Problems problems) {
        this.problems = problems;
    }

    /** Gives the parties in the order written; of those with problems, what has none. */
    List<Party> read(YamlMap library) {
        Optional<Node> node = library.optional("parties");
        List<Node> entries = node.map(list -> YamlValue.sequence(list, "`parties`", problems))
                .orElse(List.of());
        if (entries.size() > PackLimits.PARTIES) {
            String message = "the library has " + entries.size() + " parties, more than " + PackLimits.PARTIES;
            problems.add(node.get(), message, "split it in several");
            return List.of();
        }
        return entries.stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    private Optional<Party> entry(Node node) {
        return YamlMap.read(node, "a party", KEYS, problems).flatMap(this::party);
    }

    private Optional<Party> party(YamlMap entry) {
        Optional<String> code = entry.requiredText("code").flatMap(this::code);
        Optional<String> name =
                entry.requiredText("name").flatMap(text -> YamlValue.line(text, "`name`", PackLimits.TITLE, problems));
        String owner = code.or(() -> name).orElse("");
        List<Leaf> words = entry.required("words")
                .map(node -> leaves(node, "`words`", owner))
                .orElse(List.of());
        List<Leaf> except = entry.optional("except")
                .map(node -> leaves(node, "`except`", owner))
                .orElse(List.of());
        return code.isEmpty() || name.isEmpty() || words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Party(code.get(), name.get(), words, except));
    }

    private Optional<String> code(ScalarNode text) {
        String code = text.getValue();
        Optional<String> sound = CAPITALS.matcher(code).matches()
                ? country(text)
                : YamlValue.name(text, "a `code` that is not one of ISO 3166 with two capitals", problems);
        Node first = sound.map(valid -> codes.putIfAbsent(valid, text)).orElse(null);
        if (first != null) {
            String message = "party `" + code + "` is already given at " + problems.location(first);
            problems.add(text, message, "put the words of the two together");
        }
        return sound;
    }

    private Optional<String> country(ScalarNode text) {
        String code = text.getValue();
        if (Iso3166.isCountry(code)) {
            return Optional.of(code);
        }
        problems.add(
                text,
                "`" + code + "` is no ISO 3166 code of a country",
                "write the code of an organisation in lower-case letters");
        return Optional.empty();
    }

    private List<Leaf> leaves(Node node, String what, String owner) {
        List<Node> entries = YamlValue.sequence(node, what, problems);
        if (entries.size() > PackLimits.PARTY_WORDS) {
            String message = what + " has " + entries.size() + " entries, more than " + PackLimits.PARTY_WORDS;
            problems.add(node, message, "take out what is rare");
            return List.of();
        }
        List<Leaf> leaves = new ArrayList<>();
        for (Node entry : entries) {
            YamlValue.text(entry, "an entry of " + what, problems)
                    .ifPresent(text -> QueryReader.read(text, QueryParser::parseEntry, problems)
                            .filter(leaf -> isFirst(leaf, text, owner))
                            .ifPresent(leaves::add));
        }
        return leaves;
    }

    private boolean isFirst(Leaf leaf, ScalarNode text, String owner) {
        String first = owners.putIfAbsent(leaf, owner);
        if (first != null) {
            String message = "`" + text.getValue() + "` is given for party `" + first + "` already";
            problems.add(text, message, "keep it where it is meant, or write a phrase that only one of them has");
        }
        return first == null;
    }
}
