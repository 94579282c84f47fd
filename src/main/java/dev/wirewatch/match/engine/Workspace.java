package dev.wirewatch.match.engine;

import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.TooManyStepsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one thread needs to match one document after the other. Allocates nothing for a document that nothing matches, as
 * far as {@code docs/matching.md} says.
 */
final class Workspace {

    /** Tokens, gaps between fields included; some ten times as many as a long dispatch has. */
    private static final int OVERSIZE = 1 << 16;

    /** Characters, some ten times as many as so many words mostly have. */
    private static final int OVERSIZE_TEXT = 1 << 22;

    private static final char[] FOLD_TABLE = FoldTable.create();

    private final ScannedDocument document = new ScannedDocument(FOLD_TABLE);
    private final SegmentMatcher[] matchers;

    Workspace(List<LiveSegment> segments) {
        matchers = segments.stream()
                .map(live -> new SegmentMatcher(live.segment(), document))
                .toArray(SegmentMatcher[]::new);
    }

    ScannedDocument document() {
        return document;
    }

    void match(List<LiveSegment> segments) {
        for (int i = 0; i < matchers.length; i++) {
            matchers[i].match(segments.get(i).dead());
        }
    }

    int countKnownWords() {
        int known = 0;
        for (SegmentMatcher matcher : matchers) {
            known += matcher.countKnownWords();
        }
        return known;
    }

    List<String> matchingIds() {
        if (isUnmatched()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (SegmentMatcher matcher : matchers) {
            for (int rank = 0; rank < matcher.matchedCount(); rank++) {
                ids.add(matcher.matchedId(rank));
            }
        }
        return ids;
    }

    Matches matches() {
        if (isUnmatched()) {
            return Matches.NONE;
        }
        List<Match> matches = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        for (SegmentMatcher matcher : matchers) {
            if (matchers.length > 1 && matcher.matchedCount() > 0) {
                matcher.lookUp(); // the segments behind it have written over what it had found
            }
            add(matcher, matches, setAside);
        }
        return new Matches(matches, setAside);
    }

    private boolean isUnmatched() {
        for (SegmentMatcher matcher : matchers) {
            if (matcher.matchedCount() + matcher.setAsideCount() > 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(SegmentMatcher matcher, List<Match> matches, List<String> setAside) {
        for (int rank = 0; rank < matcher.matchedCount(); rank++) {
            String id = matcher.matchedId(rank);
            try {
                matches.add(new Match(id, matcher.spans(rank)));
            } catch (TooManyStepsException e) {
                setAside.add(id);
            }
        }
        for (int rank = 0; rank < matcher.setAsideCount(); rank++) {
            setAside.add(matcher.setAsideId(rank));
        }
    }

    /** Tells whether the last document was so large that what was made for it had better be given back. */
    boolean isOversize() {
        return document.tokens().count > OVERSIZE || document.tokens().room() > OVERSIZE_TEXT;
    }

    /** Places that there is room for in all segments. */
    int room() {
        return Arrays.stream(matchers).mapToInt(SegmentMatcher::room).sum();
    }

    void clear() {
        for (SegmentMatcher matcher : matchers) {
            matcher.clear();
        }
        document.clear();
    }
}
