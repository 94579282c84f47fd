package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What programs name by number: wildcard patterns and exact spellings. */
final class Constants {

    private final Map<Query.Wildcard, Integer> patternNumbers = new HashMap<>();
    private final List<char[]> patterns = new ArrayList<>();
    private final Map<Query.Exact, Integer> spellingNumbers = new HashMap<>();
    private final List<Query.Exact> spellings = new ArrayList<>();

    int pattern(Query.Wildcard wildcard) {
        return patternNumbers.computeIfAbsent(wildcard, added -> {
            patterns.add(wildcard.pattern().toCharArray());
            return patterns.size() - 1;
        });
    }

    int spelling(Query.Exact exact) {
        return spellingNumbers.computeIfAbsent(exact, added -> {
            spellings.add(exact);
            return spellings.size() - 1;
        });
    }

    char[] pattern(int number) {
        return patterns.get(number);
    }

    Query.Exact spelling(int number) {
        return spellings.get(number);
    }
}
