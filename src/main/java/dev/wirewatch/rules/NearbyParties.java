package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Span;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Field;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which parties one item names near evidence: in the same field and the same sentence. The dateline tells where an
 * item was written, and names nobody. Not for several threads.
 */
final class NearbyParties {

    /** Parties that a match tells at most; the first ones in the text. */
    static final int MOST = 20;

    private static final List<Field> FIELDS = List.of(Field.HEADLINE, Field.BODY);

    private final Document document;
    private final int behindDateline;
    private final Map<Field, Sentences> sentences = new EnumMap<>(Field.class);
    /** Rules of several packs may ask for the same ones. */
    private final Map<PartyFinder, List<PartyMention>> mentions = new HashMap<>();

    NearbyParties(NewsItem item, Document document) {
        this.document = document;
        behindDateline = DatelineText.end(item);
    }

    /**
     * Finds the parties.
     *
     * @param evidence the places to look near
     * @return each party once, with its first mention in a sentence with evidence, in the order of these mentions
     */
    List<PartyMention> near(List<Span> evidence, PartyFinder finder) {
        List<PartyMention> all = mentions.computeIfAbsent(finder, this::mentions);
        Map<String, PartyMention> nearby = new LinkedHashMap<>();
        for (Field field : FIELDS) {
            List<Span> places =
                    evidence.stream().filter(span -> span.field() == field).toList();
            BitSet near = sentences(field).with(places);
            all.stream()
                    .filter(mention -> mention.span().field() == field)
                    .filter(mention ->
                            near.get(sentences(field).at(mention.span().start())))
                    .forEach(mention -> nearby.putIfAbsent(mention.party().code(), mention));
        }
        return nearby.values().stream().limit(MOST).toList();
    }

    private List<PartyMention> mentions(PartyFinder finder) {
        return finder.in(document).stream()
                .filter(mention -> mention.span().field() == Field.HEADLINE
                        || mention.span().start() >= behindDateline)
                .toList();
    }

    private Sentences sentences(Field field) {
        return sentences.computeIfAbsent(field, added -> Sentences.of(added, document.text(added)));
    }
}
