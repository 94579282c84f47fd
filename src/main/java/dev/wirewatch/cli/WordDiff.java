package dev.wirewatch.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Two texts in one line, as {@code git diff --word-diff} shows them: {@code [-removed-]}, {@code {+added+}}. */
final class WordDiff {

    /** A word or a bracket, with the blanks behind it. */
    private static final Pattern WORD = Pattern.compile("(?:[()]|[^\\s()]+)\\s*");

    /** Words that are shown before and behind a difference. */
    private static final int CONTEXT = 6;

    /** Of longer texts the words are not compared: that takes a time that grows with length and difference. */
    private static final int MOST_WORDS = 5_000;

    private final Ansi ansi;

    /** @param ansi whether to colour */
    WordDiff(Ansi ansi) {
        this.ansi = ansi;
    }

    String of(String before, String after) {
        List<String> left = words(before);
        List<String> right = words(after);
        if (left.size() > MOST_WORDS || right.size() > MOST_WORDS) {
            return removed(Counted.of(left.size(), "word")) + " " + added(Counted.of(right.size(), "word"));
        }
        StringBuilder line = new StringBuilder();
        int at = 0;
        int there = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(left, right, WordDiff::isSame).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            line.append(kept(spaced(left.subList(at, from), right.subList(there, to)), at > 0 || there > 0, true));
            line.append(changed(delta));
            at = from + delta.getSource().size();
            there = to + delta.getTarget().size();
        }
        return line.append(kept(left.subList(at, left.size()), at > 0 || there > 0, false))
                .toString()
                .strip();
    }

    /** The same words, with a blank behind each that has one in either text. */
    private static List<String> spaced(List<String> left, List<String> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i).length() < right.get(i).length() ? right.get(i) : left.get(i))
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isSame(String left, String right) {
        return left.strip().equals(right.strip());
    }

    /** Words that both have: those next to a difference, on either side that has one. */
    private static String kept(List<String> words, boolean behind, boolean before) {
        int first = behind ? CONTEXT : 0;
        int last = before ? CONTEXT : 0;
        if (words.size() <= first + last) {
            return text(words);
        }
        return text(words.subList(0, first)) + "… " + text(words.subList(words.size() - last, words.size()));
    }

    private String changed(AbstractDelta<String> delta) {
        List<String> gone = delta.getSource().getLines();
        List<String> come = delta.getTarget().getLines();
        List<String> last = come.isEmpty() ? gone : come;
        boolean spaced = last.get(last.size() - 1).endsWith(" ");
        String text = (gone.isEmpty() ? "" : removed(text(gone).strip()))
                + (come.isEmpty() ? "" : added(text(come).strip()));
        return spaced ? text + " " : text;
    }

    private static String text(List<String> words) {
        return Printable.of(String.join("", words));
    }

    private String removed(String text) {
        return coloured("[-" + text + "-]", Style.fg_red);
    }

    private String added(String text) {
        return coloured("{+" + text + "+}", Style.fg_green);
    }

    private String coloured(String text, Style colour) {
        return ansi.enabled() ? colour.on() + text + Style.reset.on() : text;
    }
}
