package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a message in its series, by which a receiver notices what it lost (IPTC 7901 and ANPA 1312).
 *
 * @param series the letters before the number: source, or service level designator
 * @param number the number
 * @param digits how many digits it was sent with: the count begins anew behind the greatest such number
 */
public record SequenceNumber(String series, int number, int digits) {

    /** Formats in which agencies count the messages that they send to a receiver. */
    private static final Set<String> COUNTED = Set.of(Iptc7901Reader.FORMAT, AnpaReader.FORMAT);

    private static final Pattern SEQUENCE = Pattern.compile("([A-Za-z]{1,6})([0-9]{3,6})");

    /**
     * Reads the number of an item.
     *
     * @param item an item of any format
     * @return its number, where its format counts messages
     */
    public static Optional<SequenceNumber> of(NewsItem item) {
        boolean counted = item.getSequence() != null && COUNTED.contains(item.getFormat());
        return counted ? parse(item.getSequence()) : Optional.empty();
    }

    /**
     * Reads a number as sent.
     *
     * @param sequence letters and at least three digits: {@code bkn014}
     * @return nothing where it is not such a one
     */
    public static Optional<SequenceNumber> parse(String sequence) {
        Matcher parts = SEQUENCE.matcher(sequence);
        return parts.matches()
                ? Optional.of(new SequenceNumber(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        parts.group(2).length()))
                : Optional.empty();
    }

    /** Returns the number as sent, with its series. */
    @Override
    public String toString() {
        String number = Integer.toString(this.number);
        return series + "0".repeat(digits - number.length()) + number;
    }
}
