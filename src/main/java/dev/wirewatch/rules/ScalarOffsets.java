package dev.wirewatch.rules;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Finds where each character of a scalar's value stands in the YAML. Whatever the style, YAML changes only white space
 * (it folds, indents and strips) and, in quotes, writes some characters as escapes: so walking value and source side by
 * side, white space aside, meets every other character.
 */
final class ScalarOffsets {

    private final String yaml;
    private final boolean doubleQuoted;
    private final boolean singleQuoted;
    private int at;

    private ScalarOffsets(String yaml, int start, ScalarStyle style) {
        this.yaml = yaml;
        doubleQuoted = style == ScalarStyle.DOUBLE_QUOTED;
        singleQuoted = style == ScalarStyle.SINGLE_QUOTED;
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        at = block ? yaml.indexOf('\n', start) + 1 : start + (doubleQuoted || singleQuoted ? 1 : 0);
    }

    /**
     * Maps the value's offsets.
     *
     * @param yaml the whole YAML
     * @param start where the scalar's node starts: at its quote, its block indicator or its first character
     * @param scalar the scalar
     * @return for each offset of the value, its length included, an offset of the YAML
     */
    static int[] of(String yaml, int start, ScalarNode scalar) {
        return new ScalarOffsets(yaml, start, scalar.getScalarStyle()).walk(scalar.getValue());
    }

    private int[] walk(String value) {
        int[] offsets = new int[value.length() + 1];
        int behindLast = at;
        for (int i = 0; i < value.length(); i++) {
            if (isSpace(value.charAt(i))) {
                offsets[i] = behindLast;
                continue;
            }
            skipSpace();
            offsets[i] = Math.min(at, yaml.length());
            at += width(value, i);
            behindLast = Math.min(at, yaml.length());
        }
        offsets[value.length()] = behindLast;
        return offsets;
    }

    private void skipSpace() {
        while (at < yaml.length()) {
            if (isSpace(yaml.charAt(at))) {
                at++;
            } else if (isEscape() && isSpaceEscape(yaml.charAt(at + 1))) {
                at += 2;
            } else {
                return;
            }
        }
    }

    /** How much of the YAML writes the value's next character. An escape of a pair counts for its second half. */
    private int width(String value, int index) {
        if (singleQuoted && value.charAt(index) == '\'') {
            return 2;
        }
        if (!isEscape()) {
            return 1;
        }
        boolean firstHalf = Character.isHighSurrogate(value.charAt(index)) && yaml.charAt(at + 1) == 'U';
        return switch (yaml.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> firstHalf ? 0 : 10;
            default -> 2;
        };
    }

    private boolean isEscape() {
        return doubleQuoted && at + 1 < yaml.length() && yaml.charAt(at) == '\\';
    }

    /** An escaped line end joins lines; the others write white space that the value keeps. */
    private static boolean isSpaceEscape(char escape) {
        return isSpace(escape) || "0abtnvfre_NLP".indexOf(escape) >= 0;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isISOControl(unit) || unit == '\u00A0' || unit == '\u0085';
    }
}
