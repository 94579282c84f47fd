package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the messages of one series of one feed have come.
 *
 * @param digits digits of its numbers
 * @param last the greatest number so far
 * @param seen when the last message came, in milliseconds since 1970
 * @param restart a number far back that came last, from which the series may go on; -1 where there is none
 * @param open gaps that late messages may still fill, oldest first
 */
public record MessageSeries(int digits, int last, long seen, int restart, List<SequenceGap> open) {

    /** Copies the list. */
    public MessageSeries {
        open = List.copyOf(open);
    }

    static MessageSeries startingWith(SequenceNumber number, long at) {
        return new MessageSeries(number.digits(), number.number(), at, -1, List.of());
    }

    MessageSeries with(int newLast, long at, List<SequenceGap> gaps) {
        return new MessageSeries(digits, newLast, at, -1, gaps);
    }

    /** How many numbers there are, 0 among them. */
    int modulus() {
        return (int) Math.pow(10, digits);
    }

    /**
     * Writes it on one line, for a store.
     *
     * @return what {@link #parse} reads
     */
    public String format() {
        StringBuilder line = new StringBuilder()
                .append(digits)
                .append(' ')
                .append(last)
                .append(' ')
                .append(seen)
                .append(' ')
                .append(restart);
        open.forEach(gap -> line.append(' ')
                .append(gap.from())
                .append(' ')
                .append(gap.to())
                .append(' ')
                .append(gap.got())
                .append(' ')
                .append(gap.since()));
        return line.toString();
    }

    /**
     * Reads what {@link #format} wrote.
     *
     * @param line the line
     * @return nothing where it is another's
     */
    public static Optional<MessageSeries> parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < 4 || words.length % 4 != 0) {
            return Optional.empty();
        }
        try {
            List<SequenceGap> open = new ArrayList<>();
            for (int i = 4; i < words.length; i += 4) {
                open.add(new SequenceGap(
                        Integer.parseInt(words[i]),
                        Integer.parseInt(words[i + 1]),
                        Integer.parseInt(words[i + 2]),
                        Long.parseLong(words[i + 3])));
            }
            return Optional.of(new MessageSeries(
                    Integer.parseInt(words[0]),
                    Integer.parseInt(words[1]),
                    Long.parseLong(words[2]),
                    Integer.parseInt(words[3]),
                    open));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
