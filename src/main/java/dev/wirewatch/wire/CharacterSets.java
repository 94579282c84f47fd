package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Character sets by the labels that senders declare, one meaning a label in all formats: that of the <a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a>, as far as the JDK has the set, and the
 * code pages of DOS and UTF-32, which that standard leaves out and old systems send. Sets that switch by escape sequences
 * other than {@code ISO-2022-JP} are not read: the JDK's decoders of some put in replacement characters even when they are
 * told to report.
 */
final class CharacterSets {

    /** What {@code ISO-8859-1} means: the same, with quotation marks and dashes in place of control characters. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Sets by what is read in their place: themselves, or a set that holds them and what their senders mean by them. */
    private static final Map<Charset, Charset> READ_AS = Stream.of(
                    same(
                            "UTF-8 UTF-16 UTF-16BE UTF-16LE UTF-32 UTF-32BE UTF-32LE US-ASCII",
                            "ISO-8859-2 ISO-8859-3 ISO-8859-4 ISO-8859-5 ISO-8859-6 ISO-8859-7 ISO-8859-8 ISO-8859-13",
                            "ISO-8859-15 ISO-8859-16 KOI8-R KOI8-U x-MacRoman x-MacUkraine x-windows-874 windows-1250",
                            "windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257",
                            "windows-1258 GBK GB18030 Big5 Big5-HKSCS EUC-JP ISO-2022-JP windows-31j x-windows-949",
                            "IBM437 IBM850 IBM852 IBM855 IBM857 IBM00858 IBM866"),
                    Map.of(
                            "ISO-8859-1", "windows-1252",
                            "ISO-8859-9", "windows-1254",
                            "x-iso-8859-11", "x-windows-874",
                            "TIS-620", "x-windows-874",
                            "GB2312", "GBK",
                            "Shift_JIS", "windows-31j",
                            "EUC-KR", "x-windows-949"))
            .flatMap(sets -> sets.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(
                    set -> Charset.forName(set.getKey()), set -> Charset.forName(set.getValue())));

    /** Labels of the Encoding Standard that the JDK does not know. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("x-unicode20utf8", "UTF-8"),
            Map.entry("iso-8859-6-e", "ISO-8859-6"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("koi", "KOI8-R"),
            Map.entry("koi8-ru", "KOI8-U"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacUkraine"),
            Map.entry("dos-874", "x-windows-874"),
            Map.entry("chinese", "GBK"),
            Map.entry("gb_2312-80", "GBK"),
            Map.entry("x-gbk", "GBK"),
            Map.entry("cn-big5", "Big5"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("ks_c_5601-1989", "x-windows-949"));

    private static final Pattern QUOTATION_MARK = Pattern.compile("^'|'$");

    /** {@code iso88591} and the like. */
    private static final Pattern WITHOUT_HYPHENS = Pattern.compile("iso8859[0-9]{1,2}");

    private CharacterSets() {}

    /**
     * The set that a label means. {@code US-ASCII} stays what it is, for it is told by the bytes what its sender means:
     * see {@link TextDecoder}.
     *
     * @param label as declared, in any case; white space and single quotation marks around it are not part of it
     * @return nothing where no set that is read has the label
     */
    static Optional<Charset> named(String label) {
        String name = QUOTATION_MARK.matcher(label.strip()).replaceAll("").toLowerCase(Locale.ROOT);
        try {
            return Optional.ofNullable(READ_AS.get(Charset.forName(jdkName(name))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The set that a label means.
     *
     * @throws UnreadableException with BAD_ENCODING where no set that is read has the label
     */
    static Charset require(String label) throws UnreadableException {
        return named(label)
                .orElseThrow(() ->
                        new UnreadableException(RejectionReason.BAD_ENCODING, "unknown character set '" + label + "'"));
    }

    /** All sets that are read. */
    static List<Charset> all() {
        return READ_AS.values().stream().distinct().toList();
    }

    /** Whether a replacement character in a text of this set was sent: others do not have it. */
    static boolean hasReplacement(Charset charset) {
        return charset.name().startsWith("UTF-") || charset.name().equals("GB18030");
    }

    private static String jdkName(String label) {
        if (label.startsWith("x-cp125")) {
            return label.substring(2);
        }
        String spelled = WITHOUT_HYPHENS.matcher(label).matches() ? "iso-8859-" + label.substring(7) : label;
        return LABELS.getOrDefault(spelled, spelled);
    }

    private static Map<String, String> same(String... names) {
        return Arrays.stream(names)
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
