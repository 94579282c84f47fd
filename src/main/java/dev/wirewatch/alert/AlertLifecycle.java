package dev.wirewatch.alert;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One rule and one story make one alert; a later version of the story makes the next revision of it. */
public final class AlertLifecycle {

    /** How long after its last revision an alert can still be revised; then it is forgotten. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    private AlertLifecycle() {}

    /**
     * The alert's next revision.
     *
     * @param current the alert as it stands, if it was raised already
     * @param detection a detection of the same rule and story
     * @return the next revision to publish; empty where the detection is of the version that the alert already
     *     shows, or of an older one
     */
    public static Optional<Alert> next(Optional<Alert> current, Detection detection) {
        if (current.isEmpty()) {
            return Optional.of(raise(detection));
        }
        Alert alert = current.get();
        return isNews(alert, detection) ? Optional.of(revise(alert, detection)) : Optional.empty();
    }

    private static boolean isNews(Alert alert, Detection detection) {
        int order = VersionOrder.compare(alert.getItem(), detection.getItem());
        return order < 0 || (order == 0 && !showsTheSame(alert, detection));
    }

    /** A repeat of a version under the same number is no news; an unnumbered version that shows otherwise is. */
    private static boolean showsTheSame(Alert alert, Detection detection) {
        boolean numbered = alert.getItem().getVersion() != null
                && alert.getItem().getVersion().equals(detection.getItem().getVersion());
        return numbered
                || (alert.getEvidence().equals(detection.getEvidence())
                        && alert.getRule().getSeverity() == detection.getRule().getSeverity()
                        && alert.getKinds().equals(detection.getKinds())
                        && codes(alert.getParties()).equals(codes(detection.getParties())));
    }

    /** Whom they are about; where in the text they stand may change without news. */
    private static List<String> codes(List<Party> parties) {
        return parties.stream().map(Party::getCode).toList();
    }

    private static Alert raise(Detection detection) {
        return alert(detection)
                .setRevision(1)
                .setRaised(detection.getItem().getReceived())
                .build();
    }

    private static Alert revise(Alert alert, Detection detection) {
        return alert(detection)
                .setRevision(alert.getRevision() + 1)
                .setRaised(alert.getRaised())
                .build();
    }

    private static Alert.Builder alert(Detection detection) {
        return Alert.newBuilder()
                .setId(AlertId.of(detection.getRule().getId(), detection.getStory()))
                .setRule(detection.getRule())
                .setStory(detection.getStory())
                .setItem(detection.getItem())
                .setEvidence(detection.getEvidence())
                .setKinds(detection.getKinds())
                .setParties(detection.getParties())
                .setRevised(detection.getItem().getReceived());
    }
}
