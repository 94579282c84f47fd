package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the management metadata of a NewsML-G2 item says about its version. */
final class NewsMlG2Signals {

    /** Reuters' editorial status, by letter. */
    private static final String REUTERS_STATUS = "edStat";

    private NewsMlG2Signals() {}

    /**
     * {@code signal}, by the code within whatever scheme; those that say nothing about the version, such as how to route
     * it, are left out. An {@code embargoed} without a time is an embargo whose end the agency does not know yet.
     */
    static List<Signal> of(XmlChildren itemMeta) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (XmlElement element : itemMeta.named("signal")) {
            element.attribute("qcode", "uri")
                    .flatMap(code -> signal(ConceptCode.of(code)))
                    .ifPresent(signals::add);
        }
        for (XmlElement embargoed : itemMeta.named("embargoed")) {
            if (embargoed.line().isEmpty()) {
                signals.add(Signal.EMBARGO);
            }
        }
        return List.copyOf(signals);
    }

    private static Optional<Signal> signal(ConceptCode code) {
        if (code.isIn(REUTERS_STATUS)) {
            return Optional.ofNullable(
                    switch (code.code()) {
                        case "N" -> Signal.NEW;
                        case "U" -> Signal.UPDATE;
                        case "C" -> Signal.CORRECTION;
                        case "D" -> Signal.KILL;
                        default -> null;
                    });
        }
        return Optional.ofNullable(
                switch (code.code().toLowerCase(Locale.ROOT)) {
                    case "new" -> Signal.NEW;
                    case "update", "updated" -> Signal.UPDATE;
                    case "correction", "corrected" -> Signal.CORRECTION;
                    case "repeat", "resend" -> Signal.REPEAT;
                    case "hold" -> Signal.HOLD;
                    case "kill", "killed", "withdrawal", "withdrawn" -> Signal.KILL;
                    case "release", "released" -> Signal.RELEASE;
                    case "embargo", "embargoed" -> Signal.EMBARGO;
                    case "alert", "newsalert", "flash" -> Signal.ALERT;
                    case "advisory" -> Signal.ADVISORY;
                    default -> null;
                });
    }
}
