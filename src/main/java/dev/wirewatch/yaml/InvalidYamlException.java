package dev.wirewatch.yaml;

import java.util.Optional;

/** A YAML file cannot be read as what it should be; the message names file, line, column and what is wrong. */
public final class InvalidYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Place> place;

    /**
     * A place in a YAML text.
     *
     * @param text the whole text
     * @param offset of the place, in UTF-16 code units, up to the text's length
     */
    public record Place(String text, int offset) {

        static Place of(String text, int codePoint) {
            int count = Math.min(codePoint, text.codePointCount(0, text.length()));
            return new Place(text, text.offsetByCodePoints(0, count));
        }

        /** Counts from 1. A line ends with a line feed, a carriage return, or both, as editors show them. */
        private long line() {
            return 1
                    + text.chars()
                            .limit(startOfLine())
                            .filter(unit -> unit == '\n')
                            .count()
                    + loneReturns();
        }

        private long loneReturns() {
            int start = startOfLine();
            long returns = 0;
            for (int at = text.indexOf('\r'); at >= 0 && at < start; at = text.indexOf('\r', at + 1)) {
                returns += text.startsWith("\n", at + 1) ? 0 : 1;
            }
            return returns;
        }

        private int column() {
            return 1 + text.codePointCount(startOfLine(), offset);
        }

        private int startOfLine() {
            return 1 + Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
        }
    }

    /**
     * @param source the file
     * @param problem what is wrong, in one line
     */
    public InvalidYamlException(String source, String problem) {
        super(source + ": " + problem);
        place = Optional.empty();
    }

    InvalidYamlException(String source, Place place, String problem) {
        super(source + ":" + place.line() + ":" + place.column() + ": " + problem);
        this.place = Optional.of(place);
    }

    /**
     * Where it is wrong.
     *
     * @return the place; empty where it is the file as a whole
     */
    public Optional<Place> place() {
        return place;
    }
}
