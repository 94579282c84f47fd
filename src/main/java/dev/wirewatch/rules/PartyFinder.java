package dev.wirewatch.rules;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Span;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where a text names parties. Immutable, and safe to use from several threads. */
final class PartyFinder {

    /** Behind a code, it names the phrases in which the words of that party stand for something else. */
    private static final String EXCEPT = "/except";

    /** Of places that begin together the longest first, so that what lies in another one comes behind it. */
    private static final Comparator<Found> ORDER = Comparator.comparing(
                    (Found found) -> found.span().field())
            .thenComparingInt(found -> found.span().start())
            .thenComparingInt(found -> -found.span().end());

    private final List<Party> parties;
    private final Map<String, Party> byCode;
    private final CompiledMatcher matcher;

    /** @param party nothing where the place is one of an exception */
    private record Found(Optional<Party> party, Span span) {}

    PartyFinder(List<Party> parties) {
        this.parties = List.copyOf(parties);
        byCode = parties.stream().collect(toMap(Party::code, identity()));
        Map<String, Query> queries = new LinkedHashMap<>();
        for (Party party : parties) {
            queries.put(party.code(), any(party.words()));
            if (!party.except().isEmpty()) {
                queries.put(party.code() + EXCEPT, any(party.except()));
            }
        }
        matcher = CompiledMatcher.compile(queries);
    }

    private static Query any(List<Leaf> words) {
        return new Query.NamedList("words", words);
    }

    List<Party> parties() {
        return parties;
    }

    /**
     * Finds the places in headline and body that name a party, in their order. A place within a longer one counts as the
     * longer one alone: {@code South Sudan} names no other Sudan.
     */
    List<PartyMention> in(Document document) {
        List<Found> all = new ArrayList<>();
        for (Match match : matcher.match(document).matches()) {
            Optional<Party> party = Optional.ofNullable(byCode.get(match.ruleId()));
            match.spans().forEach(span -> all.add(new Found(party, span)));
        }
        all.sort(ORDER);
        List<PartyMention> mentions = new ArrayList<>();
        Span longest = null;
        for (Found found : all) {
            Span span = found.span();
            if (longest == null || span.field() != longest.field() || span.end() > longest.end()) {
                longest = span;
                found.party().ifPresent(party -> mentions.add(new PartyMention(party, span)));
            }
        }
        return mentions;
    }
}
