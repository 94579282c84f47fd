package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RulesSetAside;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionsTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09Z");
    private static final Instant CREATED = Instant.parse("2024-05-06T07:00:00Z");

    private static final String PACK = """
            pack: arms
            title: Arms
            rules:
              - id: rifles
                title: Rifles are named
                category: arms
                severity: low
                subjects: [medtop:16000000]
                query: rifle*
                examples: {match: [a rifle], no_match: [a ship]}
              - id: frigates
                title: Frigates are named
                category: navy
                severity: critical
                query: frigate*
                examples: {match: [a frigate], no_match: [a rifle]}
            """;

    private final RuleSet rules = rules(PACK);

    @Test
    void anItemThatNoRuleMatchesMakesNone() {
        assertThat(Detections.of("k", item("A bridge opens", "No more."), rules).all())
                .isEmpty();
    }

    @Test
    void thoseOfRulesInShadowAreApart() {
        RuleSet shadow = rules(PACK.replace("severity: low", "severity: low\n    status: draft"));
        Detections detections = Detections.of("k", item("Frigates and rifles", ""), shadow);
        assertThat(only(detections.live()).getRule().getId()).isEqualTo("frigates");
        assertThat(only(detections.shadow()).getRule().getId()).isEqualTo("rifles");
        assertThat(detections.all())
                .extracting(detection -> detection.getRule().getId())
                .containsExactly("frigates", "rifles");
    }

    @Test
    void eachRuleThatMatchesMakesOneInTheRulesOrder() {
        assertThat(Detections.of("k", item("Frigates and rifles", ""), rules).all())
                .extracting(detection -> detection.getRule().getId())
                .containsExactly("rifles", "frigates");
    }

    @Test
    void rulesThatAreSetAsideAreToldAndTheOthersMatch() {
        RuleSet some = RulesSetAside.of(PACK, "rifles");
        Detections detections = Detections.of("k", item("Frigates and rifles", ""), some);

        assertThat(detections.setAside()).containsExactly("rifles");
        assertThat(only(detections.all()).getRule().getId()).isEqualTo("frigates");
        assertThat(Detections.of("k", item("A bridge opens", ""), some).setAside())
                .containsExactly("rifles");
    }

    @Test
    void itSaysWhichRuleMatchedWhichVersionAndWhy() {
        Detection detection =
                only(Detections.of("Wire|urn:x:1", item("Rifle found", "OSLO - One rifle.\n\nMore text."), rules)
                        .all());

        assertThat(detection.getStory()).isEqualTo("Wire|urn:x:1");
        assertThat(detection.getRule())
                .isEqualTo(new RuleRef(
                        "rifles",
                        "Rifles are named",
                        "arms",
                        "arms",
                        Severity.LOW,
                        List.of("medtop:16000000"),
                        rules.version(),
                        0));
        assertThat(detection.getItem())
                .isEqualTo(new ItemRef(
                        "Wire",
                        "urn:x:1",
                        "3",
                        "Rifle found",
                        "OSLO - One rifle.",
                        "Oslo",
                        "en",
                        2,
                        null,
                        CREATED,
                        "north",
                        RECEIVED));
        assertThat(detection.getEvidence())
                .containsExactly(
                        new Evidence("headline", 0, 5, "Rifle", "", " found"),
                        new Evidence("body", 11, 16, "rifle", "OSLO - One ", ".\n\nMore text."));
    }

    @Test
    void evidenceIsWhatStandsInTheFieldFromStartToEnd() {
        NewsItem item = item("🚢 Rifles, RIFLE", "é rifle rifled\n\nrifle’s");
        Detection detection = only(Detections.of("k", item, rules).all());

        assertThat(detection.getEvidence()).hasSize(5).allSatisfy(place -> {
            String field = place.getField().equals("headline") ? item.getHeadline() : item.getBody();
            assertThat(field.substring(place.getStart(), place.getEnd())).isEqualTo(place.getText());
        });
    }

    @Test
    void evidenceInHeadlineAndBodyComesFirst() {
        RuleSet anywhere = rules(PACK.replace("query: rifle*", "query: byline:rifle* OR slugline:rifle* OR rifle*"));
        NewsItem item = item("A rifle", "Rifles");
        item.put("slugline", "RIFLES");
        item.put("byline", "By Rifleman");

        assertThat(only(Detections.of("k", item, anywhere).all()).getEvidence())
                .extracting(Evidence::getField, Evidence::getText)
                .containsExactly(
                        tuple("headline", "rifle"),
                        tuple("body", "Rifles"),
                        tuple("slugline", "RIFLES"),
                        tuple("byline", "Rifleman"));
    }

    @Test
    void anItemWithoutHeadlineIsMatchedToo() {
        ItemRef item =
                only(Detections.of("k", item(null, "a rifle"), rules).all()).getItem();

        assertThat(item.getHeadline()).isNull();
        assertThat(item.getLead()).isEqualTo("a rifle");
        assertThat(only(Detections.of("k", item("a rifle", ""), rules).all())
                        .getItem()
                        .getLead())
                .isNull();
    }

    @Test
    void onlyTheFirstFiftyPlacesAreKept() {
        Detection detection = only(
                Detections.of("k", item("rifle", "rifle ".repeat(80)), rules).all());

        assertThat(detection.getEvidence()).hasSize(50);
        assertThat(detection.getEvidence().get(0).getField()).isEqualTo("headline");
        assertThat(detection.getEvidence().get(49).getStart()).isEqualTo(48 * 6);
    }

    @Test
    void placesOfAHostileLengthAreKeptOnlyAsFarAsTheyFit() {
        String word = "rifle" + "x".repeat(60_000);
        Detection detection = only(
                Detections.of("k", item(null, (word + " ").repeat(4)), rules).all());

        assertThat(detection.getEvidence()).extracting(Evidence::getText).containsExactly(word, word);
    }

    @Test
    void headlineAndLeadAreCutWithoutCuttingACharacter() {
        ItemRef item = only(Detections.of("k", item("rifle" + "a".repeat(294) + "🚢b", "c".repeat(400)), rules)
                        .all())
                .getItem();

        assertThat(item.getHeadline()).isEqualTo("rifle" + "a".repeat(294));
        assertThat(item.getLead()).isEqualTo("c".repeat(300));
    }

    private static Detection only(List<Detection> detections) {
        assertThat(detections).hasSize(1);
        return detections.get(0);
    }

    private static NewsItem item(String headline, String body) {
        return NewsItems.empty()
                .setProvider("Wire")
                .setVersion("3")
                .setUrgency(2)
                .setHeadline(headline)
                .setLocated("Oslo")
                .setBody(body)
                .setLanguage("en")
                .setVersioncreated(CREATED)
                .setFormat("text")
                .setFeed("north")
                .setReceived(RECEIVED)
                .build();
    }

    private static RuleSet rules(String yaml) {
        try {
            return RuleSet.of(List.of(PackReader.read("arms.yml", yaml)));
        } catch (InvalidRulesException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
