package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What NewsML 1 says about a version of a story, in words. Those of the status are the IPTC's; those of instructions each
 * provider's own, so that they are read by the words that all use.
 */
final class NewsMl1Signals {

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private NewsMl1Signals() {}

    /**
     * All signals, each once.
     *
     * @param status {@code NewsManagement/Status}
     * @param type {@code NewsManagement/NewsItemType}
     * @param instructions {@code NewsManagement/Instruction}; one that is not understood is UNKNOWN
     */
    static List<Signal> of(Optional<String> status, Optional<String> type, Stream<String> instructions) {
        Stream<Signal> managed = Stream.concat(
                status.flatMap(NewsMl1Signals::ofStatus).stream(), type.flatMap(NewsMl1Signals::ofType).stream());
        return Stream.concat(managed, instructions.flatMap(NewsMl1Signals::ofInstruction))
                .distinct()
                .toList();
    }

    private static Optional<Signal> ofStatus(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "embargoed" -> Optional.of(Signal.EMBARGO);
            case "withheld" -> Optional.of(Signal.HOLD);
            case "canceled", "cancelled" -> Optional.of(Signal.KILL);
            default -> Optional.empty();
        };
    }

    private static Optional<Signal> ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "alert" -> Optional.of(Signal.ALERT);
            case "advisory" -> Optional.of(Signal.ADVISORY);
            default -> Optional.empty();
        };
    }

    private static Stream<Signal> ofInstruction(String instruction) {
        List<Signal> signals = Arrays.stream(WORD_END.split(instruction))
                .flatMap(word -> ofWord(word.toLowerCase(Locale.ROOT)).stream())
                .toList();
        return signals.isEmpty() ? Stream.of(Signal.UNKNOWN) : signals.stream();
    }

    private static Optional<Signal> ofWord(String word) {
        return switch (word) {
            case "new" -> Optional.of(Signal.NEW);
            case "update", "updated", "addition", "lead", "replace", "replacement", "rewrite" ->
                Optional.of(Signal.UPDATE);
            case "correction", "corrected", "corrective", "rectification", "rectify" -> Optional.of(Signal.CORRECTION);
            case "repeat", "resend", "retransmission" -> Optional.of(Signal.REPEAT);
            case "hold", "withhold" -> Optional.of(Signal.HOLD);
            case "kill", "cancel", "cancellation", "withdraw", "withdrawal", "withdrawn", "delete" ->
                Optional.of(Signal.KILL);
            case "release" -> Optional.of(Signal.RELEASE);
            case "embargo" -> Optional.of(Signal.EMBARGO);
            case "alert", "flash" -> Optional.of(Signal.ALERT);
            case "advisory", "advise" -> Optional.of(Signal.ADVISORY);
            default -> Optional.empty();
        };
    }
}
