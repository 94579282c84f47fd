package dev.wirewatch.wire;

import dev.wirewatch.message.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slug as American wires write it: {@code BC-US--Grain Ban, 2nd Ld-Writethru, a0701,480}. Behind the keyword stand, in
 * any order, the version, the message that this one replaces, the date of an advance, and the number of words.
 *
 * @param keyword the cycle and the keyword: {@code BC-US--Grain Ban}
 * @param version which version of the story this is, as sent
 * @param advance the days for which the story is held, as sent
 * @param replaces numbers of messages
 * @param ownStory whether this is no version of the story that the keyword names: an addition, or a message about it
 * @param signals what the slug says
 */
record AnpaSlug(
        String keyword,
        Optional<String> version,
        Optional<String> advance,
        List<String> replaces,
        boolean ownStory,
        Signals signals) {

    /** Longest slug, in UTF-16 code units. */
    private static final int LONGEST = 200;

    /** The cycle: for morning or evening papers, for both, or without one. */
    private static final Pattern CYCLE = Pattern.compile("(?:AM|PM|BC|AP)-\\S.*", Pattern.DOTALL);

    private static final Pattern MESSAGES = Pattern.compile("[A-Za-z]\\d{4}(?:-[A-Za-z]\\d{4}){0,8}");

    private static final Pattern ADVANCE =
            Pattern.compile("(?i:adv) ?(?<days>\\d{1,2}(?:-\\d{1,2}(?![a-z]))?)(?:-(?<rest>.*))?");

    private static final Pattern ADDITION = Pattern.compile("(?i:\\d{1,2} ?(?:st|nd|rd|th) add\\b.*)");

    private static final Pattern IN_KEYWORD = Pattern.compile("-(?=\\d{1,2}(?:st|nd|rd|th)Add$)");

    /** Reads the slug above a text; nothing where the line is none. */
    static Optional<AnpaSlug> of(String line) {
        boolean slug = line.length() <= LONGEST && CYCLE.matcher(line).matches();
        return slug ? Optional.of(read(List.of(line.split(",", -1)))) : Optional.empty();
    }

    /** Reads the slug of a header, which has no blanks in its parts and cuts the keyword. */
    static AnpaSlug ofHeader(List<String> words) {
        return read(words);
    }

    private static AnpaSlug read(List<String> parts) {
        String[] keyword = IN_KEYWORD.split(parts.get(0).strip(), 2); // PM-Grain-1stAdd
        Reading reading = new Reading();
        for (int i = 1; i < keyword.length; i++) {
            reading.add(keyword[i]);
        }
        parts.stream().skip(1).map(WhiteSpace::collapse).forEach(reading::add);
        if (keyword[0].contains("NewsAlert")) {
            reading.signals.add(Signals.of(Signal.ALERT));
            reading.ownStory = true; // all alerts of a day have this one keyword
        }
        return reading.slug(keyword[0]);
    }

    /**
     * The story that the slug names: agencies give one keyword to one story in a cycle and a day, and keep it for all
     * versions. An advance names its day of use too, for there are several of them under one keyword.
     *
     * @param date the day of the header
     */
    Optional<String> storyUri(String date) {
        if (ownStory) {
            return Optional.empty();
        }
        String name = keyword + advance.map(days -> ",adv" + days).orElse("");
        StringBuilder uri = new StringBuilder("urn:slug:").append(date).append(':');
        WhiteSpace.collapse(name).toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (c <= ' ' || "%#?<>\"".indexOf(c) >= 0) {
                uri.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                uri.append((char) c);
            }
        });
        return Optional.of(uri.toString());
    }

    /** Collects the parts. */
    private static final class Reading {

        private final List<Signals> signals = new ArrayList<>();
        private final List<String> replaces = new ArrayList<>();
        private Optional<String> version = Optional.empty();
        private Optional<String> advance = Optional.empty();
        private boolean ownStory;

        void add(String part) {
            Matcher held = ADVANCE.matcher(part);
            if (MESSAGES.matcher(part).matches()) {
                replaces.addAll(List.of(part.split("-", -1)));
            } else if (held.matches()) {
                advance = Optional.of(held.group("days"));
                // 00 stands for "at any time"
                signals.add(held.group("days").equals("00") ? Signals.NONE : Signals.of(Signal.EMBARGO));
                Optional.ofNullable(held.group("rest")).ifPresent(this::add);
            } else {
                word(part);
            }
        }

        private void word(String part) {
            Signals said = SignalLine.of(part);
            signals.add(said);
            ownStory |= ADDITION.matcher(part).matches() || said.has(Signal.ADVISORY);
            if (SignalLine.isNumbered(part)) {
                version = Optional.of(part);
            }
        }

        AnpaSlug slug(String keyword) {
            return new AnpaSlug(keyword, version, advance, List.copyOf(replaces), ownStory, Signals.union(signals));
        }
    }
}
