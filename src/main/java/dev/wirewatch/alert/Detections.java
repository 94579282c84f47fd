package dev.wirewatch.alert;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Span;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.rules.ItemDocument;
import dev.wirewatch.rules.PartyMention;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleMatch;
import dev.wirewatch.rules.RuleMatches;
import dev.wirewatch.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The detections of a news item: one for each rule that matches it. Live and shadow are apart, so that nobody sends both
 * by mistake.
 *
 * @param live the detections of active rules, in the rule set's order; they become alerts
 * @param shadow those of rules in draft or test, in the same order; they are counted and never become alerts
 * @param leftOut how many places of evidence a detection leaves out, by the id of its rule; of what a match tells, which is
 *     at most {@link dev.wirewatch.match.Match#MAX_SPANS}. A rule that leaves out none is not in it
 * @param setAside ids of the rules whose queries are too dear for this item: whether they match it is not known, or of
 *     those that did match, whether a condition holds that raises their severity or makes them of a kind
 */
public record Detections(
        List<Detection> live, List<Detection> shadow, Map<String, Integer> leftOut, List<String> setAside) {

    /** How many places of evidence a detection carries at most; the first ones in the text. */
    public static final int MAX_EVIDENCE = 50;

    /** How much of the headline and of the lead a detection carries at most, in UTF-16 code units. */
    public static final int MAX_TITLE = 300;

    /**
     * How much text of evidence a detection carries at most behind the first place, in UTF-16 code units: places may
     * overlap, and a hostile item can make a word of any length.
     */
    public static final int MAX_EVIDENCE_TEXT = 100_000;

    public Detections {
        live = List.copyOf(live);
        shadow = List.copyOf(shadow);
        leftOut = Map.copyOf(leftOut);
        setAside = List.copyOf(setAside);
    }

    /**
     * The detections of all rules, as if none were in shadow: for what tries rules and sends nothing.
     *
     * @return the live ones, then those in shadow
     */
    public List<Detection> all() {
        return Stream.concat(live.stream(), shadow.stream()).toList();
    }

    /**
     * Matches an item against a rule set.
     *
     * @param story the item's story key
     * @param item the item
     * @param ruleSet the rules in force
     * @return a detection for each rule that matches, and the rules that were set aside
     */
    public static Detections of(String story, NewsItem item, RuleSet ruleSet) {
        RuleMatches found = ruleSet.match(item);
        if (found.matches().isEmpty()) {
            return new Detections(List.of(), List.of(), Map.of(), found.setAside());
        }
        ItemRef reference = reference(item);
        List<Detection> live = new ArrayList<>();
        List<Detection> shadow = new ArrayList<>();
        for (RuleMatch match : found.matches()) {
            RuleRef rule = reference(match, ruleSet.version());
            boolean isShadow = match.rule().status().isShadow();
            (isShadow ? shadow : live)
                    .add(new Detection(
                            rule,
                            story,
                            reference,
                            evidence(match.spans(), item),
                            match.kinds(),
                            parties(match.parties())));
        }
        return new Detections(live, shadow, leftOut(found.matches()), found.setAside());
    }

    private static RuleRef reference(RuleMatch match, String ruleSetVersion) {
        Rule rule = match.rule();
        return new RuleRef(
                rule.id(),
                rule.title(),
                rule.pack(),
                rule.category(),
                match.severity(),
                rule.subjects(),
                ruleSetVersion,
                match.packVersion());
    }

    private static List<Party> parties(List<PartyMention> mentions) {
        return mentions.stream()
                .map(mention -> new Party(
                        mention.party().code(),
                        mention.party().name(),
                        mention.span().field().label(),
                        mention.span().start(),
                        mention.span().end()))
                .toList();
    }

    private static ItemRef reference(NewsItem item) {
        return ItemRef.newBuilder()
                .setProvider(item.getProvider())
                .setUri(item.getUri())
                .setVersion(item.getVersion())
                .setHeadline(title(item.getHeadline()))
                .setLead(title(firstParagraph(item.getBody())))
                .setLocated(item.getLocated())
                .setLanguage(item.getLanguage())
                .setUrgency(item.getUrgency())
                .setEmbargoed(item.getEmbargoed())
                .setVersioncreated(item.getVersioncreated())
                .setFeed(item.getFeed())
                .setReceived(item.getReceived())
                .build();
    }

    private static String firstParagraph(String body) {
        int end = body.indexOf("\n\n");
        return body.isEmpty() ? null : body.substring(0, end < 0 ? body.length() : end);
    }

    private static String title(String text) {
        return text == null ? null : EvidenceCutter.start(text, MAX_TITLE);
    }

    private static List<Evidence> evidence(List<Span> spans, NewsItem item) {
        Document document = new ItemDocument(item);
        return spans.subList(0, places(spans)).stream()
                .map(span -> EvidenceCutter.cut(span, document.text(span.field())))
                .toList();
    }

    private static Map<String, Integer> leftOut(List<RuleMatch> matches) {
        return matches.stream()
                .filter(match -> match.spans().size() > places(match.spans()))
                .collect(Collectors.toMap(
                        match -> match.rule().id(), match -> match.spans().size() - places(match.spans())));
    }

    private static int places(List<Span> spans) {
        int most = Math.min(MAX_EVIDENCE, spans.size());
        int text = 0;
        for (int place = 1; place < most; place++) {
            text += spans.get(place).end() - spans.get(place).start();
            if (text > MAX_EVIDENCE_TEXT) {
                return place;
            }
        }
        return most;
    }
}
