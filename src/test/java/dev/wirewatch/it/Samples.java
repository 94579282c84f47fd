package dev.wirewatch.it;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samples in Prometheus' text format. */
record Samples(String text) {

    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)(\\{[^}]*})? ([0-9.Ee+-]+)$", Pattern.MULTILINE);

    /** The sum over all series of a metric whose labels have all these parts. */
    double sum(String metric, String... labels) {
        Matcher samples = SAMPLE.matcher(text);
        double sum = 0;
        while (samples.find()) {
            String found = samples.group(2) == null ? "" : samples.group(2);
            if (samples.group(1).equals(metric) && List.of(labels).stream().allMatch(found::contains)) {
                sum += Double.parseDouble(samples.group(3));
            }
        }
        return sum;
    }
}
