package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the wildcard patterns that a word is of: a tree of the letters before each pattern's first sign. Immutable. */
final class StemTrie {

    /**
     * @param feature the pattern's feature
     * @param rest the pattern from its first sign on
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the hot path, and never compared
    private record Pattern(int feature, char[] rest) {
        boolean isPrefix() {
            return rest.length == 1 && rest[0] == '*';
        }
    }

    private static final int ROOT = 0;
    private static final Pattern[] NONE = {};

    private final Openings openings = new Openings();
    private final EdgeTable letters = new EdgeTable();
    private final Pattern[][] patterns;

    /** @param features the features of the patterns, with their marks */
    StemTrie(Map<Wildcard, Integer> features) {
        List<List<Pattern>> building = new ArrayList<>();
        building.add(new ArrayList<>());
        features.forEach((wildcard, feature) -> {
            String stem = wildcard.stem();
            openings.add(stem);
            int node = ROOT;
            for (int i = 0; i < stem.length(); i++) {
                int next = letters.get(node, stem.charAt(i));
                if (next == EdgeTable.ABSENT) {
                    next = building.size();
                    building.add(new ArrayList<>());
                    letters.put(node, stem.charAt(i), next);
                }
                node = next;
            }
            building.get(node)
                    .add(new Pattern(
                            feature, wildcard.pattern().substring(stem.length()).toCharArray()));
        });
        patterns = building.stream().map(list -> list.toArray(NONE)).toArray(Pattern[][]::new);
    }

    /** Reports the features of the patterns that some tokens are of. */
    void recognise(TokenBuffer tokens, int from, int to, Presence presence) {
        char[] folded = tokens.folded;
        int[] starts = tokens.at;
        for (int token = from; token < to; token++) {
            if (openings.mayOpen(folded, starts[token])) {
                recognise(folded, starts[token], starts[token + 1], presence);
            }
        }
    }

    private void recognise(char[] folded, int from, int end, Presence presence) {
        int node = ROOT;
        for (int at = from; at < end; at++) {
            node = letters.get(node, folded[at]);
            if (node == EdgeTable.ABSENT) {
                return;
            }
            for (Pattern pattern : patterns[node]) {
                if (pattern.isPrefix()
                        || (!presence.has(Feature.number(pattern.feature))
                                && TokenGlob.matches(pattern.rest, 0, folded, at + 1, end))) {
                    presence.add(pattern.feature);
                }
            }
        }
    }
}
