package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.AtLeast;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Value;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

class ExplanationTextTest {

    private static final Word ARMS = new Word("arms");
    private static final Word DEAL = new Word("deal");
    private static final Signs SIGNS = Signs.in(StandardCharsets.UTF_8);
    private static final Document ITEM = Document.of(
            Map.of(
                    Field.HEADLINE, "Arms talks",
                    Field.BODY, "Arms, it says. One two three deal.",
                    Field.SUBJECT, "medtop:20000638\ndiplomacy"),
            4);

    static Stream<Arguments> lines() {
        return Stream.of(
                row(ARMS, """
                        ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                        because: arms ("Arms")"""),
                row(new Near(3, false, ARMS, DEAL), """
                        ✗ arms NEAR/3 deal  (closest with 5 words between: body:0-4 "Arms" and body:29-33 "deal")
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✓ deal  body:29-33 "deal"
                        missing: arms NEAR/3 deal (closest with 5 words between: body:0-4 "Arms" and body:29-33 "deal")"""),
                row(new Near(9, true, DEAL, ARMS), """
                        ✗ deal ONEAR/9 arms  (in the other order, closest with 5 words between: body:29-33 "deal" and body:0-4 "Arms")
                          ✓ deal  body:29-33 "deal"
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                        missing: deal ONEAR/9 arms (in the other order, closest with 5 words between: body:29-33 "deal" and body:0-4 "Arms")"""),
                row(new Near(3, false, new Word("talks"), DEAL), """
                        ✗ talks NEAR/3 deal  (both occur, but never in the same field)
                          ✓ talks  headline:5-10 "talks"
                          ✓ deal  body:29-33 "deal"
                        missing: talks NEAR/3 deal (both occur, but never in the same field)"""),
                row(new Near(3, false, DEAL, DEAL), """
                        ✗ deal NEAR/3 deal  (they share a word: body:29-33 "deal" and body:29-33 "deal")
                          ✓ deal  body:29-33 "deal"
                          ✓ deal  body:29-33 "deal"
                        missing: deal NEAR/3 deal (they share a word: body:29-33 "deal" and body:29-33 "deal")"""),
                row(new NotNear(1, DEAL, new Word("three")), """
                        ✗ deal NOT NEAR/1 three  (closest with 0 words between: body:29-33 "deal" and body:23-28 "three")
                          ✓ deal  body:29-33 "deal"
                          ✓ three  body:23-28 "three"
                        missing: deal NOT NEAR/1 three (closest with 0 words between: body:29-33 "deal" and body:23-28 "three")"""),
                row(new Within(TextUnit.SENTENCE, and(ARMS, DEAL)), """
                        ✗ SENTENCE(arms AND deal)  (true of the whole, but not of any one sentence)
                          ✓ arms AND deal
                            ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                            ✓ deal  body:29-33 "deal"
                        missing: SENTENCE(arms AND deal) (true of the whole, but not of any one sentence)"""),
                row(new Within(TextUnit.PARAGRAPH, and(ARMS, DEAL)), """
                        ✓ PARAGRAPH(arms AND deal)  (first in the paragraph body:0-33)
                          ✓ arms AND deal
                            ✓ arms  body:0-4 "Arms"
                            ✓ deal  body:29-33 "deal"
                        because: PARAGRAPH(arms AND deal) ("Arms", "deal")"""),
                row(new Phrase(List.of(DEAL, ARMS)), """
                        ✗ "deal arms"  (its words occur, but not in a row: body:0-4 "Arms", body:29-33 "deal")
                        missing: "deal arms" (its words occur, but not in a row: body:0-4 "Arms", body:29-33 "deal")"""),
                row(and(ARMS, new Phrase(List.of(DEAL, new Word("gun")))), """
                        ✗ arms AND "deal gun"
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✗ "deal gun"
                        missing: "deal gun\""""),
                row(new InScope(TextScope.HEADLINE, DEAL), """
                        ✗ headline:deal
                          ✗ deal  (not where this looks, but body:29-33 "deal")
                        missing: headline:deal (not where this looks, but body:29-33 "deal")"""),
                row(new First(2, DEAL), """
                        ✗ FIRST/2(deal)
                          ✗ deal  (not where this looks, but body:29-33 "deal")
                        missing: FIRST/2(deal) (not where this looks, but body:29-33 "deal")"""),
                row(new AtLeast(3, ARMS), """
                        ✗ ATLEAST/3(arms)  (places: 2)
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                        missing: ATLEAST/3(arms) (places: 2)"""),
                row(and(ARMS, new Not(DEAL)), """
                        ✗ arms AND NOT deal
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✗ NOT deal
                            ✓ deal  body:29-33 "deal"
                        missing: NOT deal (there is body:29-33 "deal")"""),
                row(and(ARMS, new Not(new Word("gun"))), """
                        ✓ arms AND NOT gun
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✓ NOT gun  (nothing of it is there)
                        because: arms ("Arms")"""),
                row(new SomeOf(2, List.of(ARMS, DEAL, new Word("gun"))), """
                        ✓ 2 OF (arms, deal, gun)  (2 of 3 true)
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✓ deal  body:29-33 "deal"
                          ✗ gun
                        because: arms ("Arms"); deal ("deal")"""),
                row(new Macro("m", new NamedList("weapons", List.of(new Word("gun"), ARMS, new Word("tank")))), """
                        ✓ @m
                          ✓ $weapons  headline:0-4 "Arms", body:0-4 "Arms"
                            ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                            … and 2 more, not there
                        because: $weapons ("Arms")"""),
                row(new NamedList("weapons", List.of(new Word("gun"), new Word("tank"))), """
                        ✗ $weapons  (none of its 2 entries)
                          ✗ gun
                          ✗ tank
                        missing: any of $weapons"""),
                row(
                        new Or(List.of(
                                new Value(Field.SUBJECT, "20000642"),
                                new Value(Field.COUNTRY, "kp"),
                                new Urgency(1, 3))),
                        """
                        ✗ subject:20000642 OR country:kp OR urgency<=3
                          ✗ subject:20000642  (the item has medtop:20000638, diplomacy)
                          ✗ country:kp  (the item has none)
                          ✗ urgency<=3  (the item has 4)
                        missing: any of subject:20000642, country:kp, urgency<=3"""),
                row(new SomeOf(2, List.of(DEAL, new Word("gun"), new Word("tank"), new Word("ship"))), """
                        ✗ 2 OF (deal, gun, tank, ship)  (1 of 4 true)
                          ✓ deal  body:29-33 "deal"
                          ✗ gun
                          ✗ tank
                          ✗ ship
                        missing: any of gun, tank, ship"""),
                row(and(ARMS, new Not(new Macro("quiet", new Not(new Word("drill"))))), """
                        ✗ arms AND NOT @quiet
                          ✓ arms  headline:0-4 "Arms", body:0-4 "Arms"
                          ✗ NOT @quiet  (nothing of it is there)
                        missing: drill"""));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void showsEachClauseAndWhatDecided(Query query, String expected) {
        assertThat(text(Ansi.OFF, SIGNS).lines(Explanation.of(query, ITEM)))
                .containsExactlyElementsOf(
                        expected.lines().map(line -> "  " + line).toList());
    }

    @Test
    void aLongClauseWithoutPartsIsShownAsItIs() {
        String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
        List<Query.Part> parts =
                Stream.of(words.split(" ")).<Query.Part>map(Word::new).toList();
        Document item = Document.of("", words);
        ExplanationText shown = new ExplanationText(Ansi.OFF, SIGNS, item);
        assertThat(shown.lines(Explanation.of(new Query.Phrase(parts), item)).get(0))
                .startsWith("  ✓ \"" + words + "\"  body:0-");
    }

    @Test
    void longClausesAreCutAndLongAlternativesCollapsed() {
        List<Query> guns = IntStream.range(0, 30)
                .<Query>mapToObj(number -> new Word("gun" + number))
                .toList();
        Query some = new Or(Stream.concat(guns.stream(), Stream.of(ARMS)).toList());
        Query all = new And(List.of(some, new Or(guns)));

        List<String> lines = text(Ansi.OFF, SIGNS).lines(Explanation.of(all, ITEM));

        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "  ✗ (gun0 OR gun1 OR …) AND (gun0 OR gun1 OR …)",
                        "    ✓ gun0 OR gun1 OR gun2 OR … (31)",
                        "      ✓ arms  headline:0-4 \"Arms\", body:0-4 \"Arms\"",
                        "      … and 30 more, not there");
        assertThat(lines.get(4)).startsWith("    ✗ gun0 OR gun1 ").endsWith("…  (nothing of it is there)");
        assertThat(lines.get(5)).isEqualTo("  missing: any of gun0, gun1, gun2, gun3, gun4 and 25 more");
        assertThat(lines).hasSize(6).allMatch(line -> line.length() < 140);
    }

    @Test
    void saysWhereItCountsNoFurther() {
        Document item = Document.of("", "arms ".repeat(2_000));
        ExplanationText text = new ExplanationText(Ansi.OFF, SIGNS, item);
        assertThat(text.lines(Explanation.of(ARMS, item)).get(0)).endsWith(" and at least 997 more");
    }

    @Test
    void coloursOnlyWhereItMayAndDrawsOnlyWhatTheTerminalCanShow() {
        Explanation explanation = Explanation.of(and(ARMS, DEAL), ITEM);

        assertThat(text(Ansi.ON, SIGNS).lines(explanation).get(0)).startsWith("  \u001b[32m✓\u001b[");
        assertThat(text(Ansi.ON, SIGNS).verdict(true)).startsWith("\u001b[");
        assertThat(text(Ansi.OFF, Signs.in(StandardCharsets.US_ASCII)).lines(explanation))
                .allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode)
                .first()
                .isEqualTo("  + arms AND deal");
    }

    private static ExplanationText text(Ansi ansi, Signs signs) {
        return new ExplanationText(ansi, signs, ITEM);
    }

    private static Query and(Query... children) {
        return new And(List.of(children));
    }

    private static Arguments row(Query query, String lines) {
        return Arguments.of(query, lines);
    }
}
