package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iptc7901ReaderTest {

    private static final String MESSAGE = message(
            "npa014 3 pl 171 vvvvb NPA 240506-89-00065#2\r\n\r\nGrain/export/ban/\r\n",
            """
            2ND LEAD\r
            Ministers agree on grain export ban\r
            By Anna Writer, NPA =\r
            \r
               Oslo (NTB) - Ministers agreed on a ban of grain\r
            exports on Monday.\r
            \r
               It holds for a year, they said.\r
            \r
            # Notebook\r
            \r
            ## Note to editors\r
            - adds quotes by minister\r
            \r
            * * * *\r
            The following is not for publication\r
            ## Editorial contacts\r
            - Desk: Bert Editor\r
            \r
            npa aw be\r
            """,
            "060655 GMT May 24\r\n\u007F\r\n");

    @Test
    void readsAMessageWithAllItsParts() {
        NewsItem item = item(MESSAGE);

        assertThat(item.getFormat()).isEqualTo("iptc-7901");
        assertThat(item.getSequence()).isEqualTo("npa014");
        assertThat(item.getPriority()).isEqualTo("3");
        assertThat(item.getUrgency()).isEqualTo(3);
        assertThat(item.getCategorycode()).isEqualTo("pl");
        assertThat(item.getProvider()).isEqualTo("NPA");
        assertThat(item.getUri()).isEqualTo("240506-89-00065");
        assertThat(item.getVersion()).isEqualTo("2");
        assertThat(item.getSlugline()).isEqualTo("Grain/export/ban");
        assertThat(item.getHeadline()).isEqualTo("Ministers agree on grain export ban");
        assertThat(item.getByline()).isEqualTo("By Anna Writer, NPA");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-05-06T06:55:00Z"));
        assertThat(item.getSignals()).containsExactly(Signal.UPDATE);
        assertThat(item.getPubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.getBody())
                .isEqualTo("Oslo (NTB) - Ministers agreed on a ban of grain exports on Monday.\n\n"
                        + "It holds for a year, they said.");
        assertThat(item.getNote())
                .isEqualTo(
                        "2ND LEAD\nNote to editors\n- adds quotes by minister\nThe following is not for publication\n"
                                + "Editorial contacts\n- Desk: Bert Editor\nnpa aw be");
    }

    @Test
    void leavesAbsentWhatTheMessageDoesNotHold() {
        NewsItem item = item(message("abc001", "Ministers agreed.", ""));

        assertThat(item.getSequence()).isEqualTo("abc001");
        assertThat(item.getBody()).isEqualTo("Ministers agreed.");
        assertThat(item.getUri()).startsWith("urn:sha256:");
        assertThat(item.getPriority()).isNull();
        assertThat(item.getUrgency()).isNull();
        assertThat(item.getCategorycode()).isNull();
        assertThat(item.getProvider()).isNull();
        assertThat(item.getSlugline()).isNull();
        assertThat(item.getHeadline()).isNull();
        assertThat(item.getByline()).isNull();
        assertThat(item.getVersion()).isNull();
        assertThat(item.getVersioncreated()).isNull();
        assertThat(item.getNote()).isNull();
        assertThat(item.getSignals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    bkn014 4 pl 171 vvvvb KNA 170123-89-00065#2 | bkn014 | 4 | pl | KNA | 2
                    eca062 4 i 211 ccccb   dpa 061              | eca062 | 4 | i  | dpa | -
                    eca0001 4 rs 46  dpa 0027                   | eca0001| 4 | rs | dpa | -
                    ecp0007 4 s 850  npa-sport 0908             | ecp0007| 4 | s  | npa-sport | -
                    abc 123 1 i                                 | abc123 | 1 | i  | -   | -
                    abc123 5 220                                | abc123 | 5 | -  | -   | -
                    abc123 i e 99                               | abc123 | - | i e| -   | -
                    """)
    void readsHeaders(
            String header, String sequence, String priority, String category, String provider, String version) {
        NewsItem item = item(message(header, "Text", ""));

        assertThat(item.getSequence()).isEqualTo(sequence);
        assertThat(item.getPriority()).isEqualTo(priority);
        assertThat(item.getCategorycode()).isEqualTo(category);
        assertThat(item.getProvider()).isEqualTo(provider);
        assertThat(item.getVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    131137 GMT Nov 13, 2013-11-13T11:37:00Z
                    071341 GMT Okt 15, 2015-10-07T13:41:00Z
                    211259 Nov 18,     2018-11-21T12:59:00Z
                    061200 CEST Mai 24,2024-05-06T10:00:00Z
                    061200 may 2024,   2024-05-06T12:00:00Z
                    311200 GMT Dec,    2023-12-31T12:00:00Z
                    010000 GMT Feb,    2024-02-01T00:00:00Z
                    310000 GMT Feb 24, -
                    062560 GMT May 24, -
                    061200 XYZ May 24, -
                    061200 GMT Foo 24, -
                    no time at all,    -
                    """)
    void completesTheDateTimeGroupByTheTimeOfReceipt(String group, Instant created) {
        // received on 2024-05-06
        assertThat(item(message("abc123 4 i 9", "Text", group)).getVersioncreated())
                .isEqualTo(created);
    }

    @Test
    void readsEveryMessageOfOneWireMessage() {
        List<NewsItem> items =
                items("\u0016\u0016" + MESSAGE + "\r\n\u0000\u007F" + message("abc124 4 i 9", "Two", ""), "");

        assertThat(items).extracting(NewsItem::getSequence).containsExactly("npa014", "abc124");
        assertThat(items.get(1).getBody()).isEqualTo("Two");
        assertThat(items.get(1).getUri())
                .isEqualTo(item(message("abc124 4 i 9", "Two", "")).getUri());
    }

    @Test
    void readsAllBlocksOfTextOfAMessage() {
        NewsItem item = item(message("abc123 4 i 9", "One.\u0003Two.\r\n\u0003Three.", "060655 GMT May 24"));

        assertThat(item.getBody()).isEqualTo("One.\n\nTwo.\n\nThree.");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2024-05-06T06:55:00Z"));
    }

    @Test
    void keepsMessagesWithoutTextOfABundle() {
        String described = message("abc124 4 i 9\r\n\r\nGrain/export/", " ", "");

        List<NewsItem> items =
                items(message("abc123 4 i 9", "One", "") + described + message("abc125 4 i 9", " ", ""), "");

        assertThat(items).extracting(NewsItem::getSequence).containsExactly("abc123", "abc124", "abc125");
        assertThat(items).extracting(NewsItem::getBody).containsExactly("One", "", "");
        assertThat(item(described).getSlugline()).isEqualTo("Grain/export");
    }

    @Test
    void readsMessagesThatLackTheEndOfTransmissionAlone() {
        List<NewsItem> items = items("\u0001abc123 4 i 9\r\n\u0002One\u0003\u0001abc124 4 i 9\r\n\u0002Two\u0003", "");

        assertThat(items).extracting(NewsItem::getBody).containsExactly("One", "Two");
    }

    @Test
    void findsTheHeadlineOfAMessageWithoutAMarkedHeading() {
        NewsItem item = item(message(
                "abc123 4 i 9",
                "UPDATE 1-Ministers agree on ban\r\n\r\nOSLO, May 6 (Reuters) - Ministers agreed.\r\n\r\nAs 1 + 1 =\r\n",
                ""));

        assertThat(item.getHeadline()).isEqualTo("UPDATE 1-Ministers agree on ban");
        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getProvider()).isEqualTo("Reuters");
        assertThat(item.getSignals()).containsExactly(Signal.UPDATE);
        assertThat(item.getBody()).isEqualTo("OSLO, May 6 (Reuters) - Ministers agreed.\n\nAs 1 + 1 =");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL, CANCELED, KILL",
        "MANDATORY KILL, CANCELED, KILL",
        "HOLD, WITHHELD, HOLD",
        "REFILE, USABLE, CORRECTION",
        "EXTRA, USABLE, ALERT",
        "ADVISORY, USABLE, ADVISORY"
    })
    void readsTheLinesAboveTheHeadline(String line, PubStatus status, Signal signal) {
        NewsItem item = item(message("abc123 4 i 9", line + "\r\nMinisters agree =\r\n\r\nText", ""));

        assertThat(item.getPubstatus()).isEqualTo(status);
        assertThat(item.getSignals()).containsExactly(signal);
        assertThat(item.getHeadline()).isEqualTo("Ministers agree");
        assertThat(item.getNote()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void decodesUtf8AndTheLegacyCharacterSets(String charset) {
        byte[] bytes = message("abc123 4 i 9", "Größe: 5 °C", "").getBytes(Charset.forName(charset));

        NewsItem item = ((Reading.Items) Messages.read(bytes, "")).items().get(0);

        assertThat(item.getBody()).isEqualTo("Größe: 5 °C");
    }

    @Test
    void decodesEachMessageInItsOwnCharacterSet() {
        byte[] latin = message("abc123 4 i 9", "Größe", "").getBytes(ISO_8859_1);
        byte[] utf8 = message("abc124 4 i 9", "Größe – Maß", "").getBytes(UTF_8);
        byte[] central = message("abc125 4 i 9", "\u001B-B Łódź", "").getBytes(Charset.forName("ISO-8859-2"));
        byte[] both = new byte[latin.length + utf8.length + central.length];
        System.arraycopy(latin, 0, both, 0, latin.length);
        System.arraycopy(utf8, 0, both, latin.length, utf8.length);
        System.arraycopy(central, 0, both, latin.length + utf8.length, central.length);

        assertThat(((Reading.Items) Messages.read(both, "")).items())
                .extracting(NewsItem::getBody)
                .containsExactly("Größe", "Größe – Maß", "Łódź");
    }

    @Test
    void skipsTheSequenceThatDesignatesAscii() {
        String ascii = "\u001B(B";

        assertThat(item(message("abc123 4 i 9", ascii + "Größe" + ascii, "")).getBody())
                .isEqualTo("Größe");
        byte[] central =
                message("abc123 4 i 9", ascii + "\u001B-BŁódź" + ascii, "").getBytes(Charset.forName("ISO-8859-2"));
        assertThat(((Reading.Items) Messages.read(central, "")).items())
                .extracting(NewsItem::getBody)
                .containsExactly("Łódź");
    }

    @Test
    void obeysTheDeclaredCharacterSet() {
        byte[] bytes = message("abc123 4 i 9", "Łódź", "").getBytes(Charset.forName("windows-1250"));

        Reading reading = Messages.read(bytes, "text/plain; charset=windows-1250");

        assertThat(((Reading.Items) reading).items().get(0).getBody()).isEqualTo("Łódź");
    }

    @Test
    void refusesBytesThatNoCharacterSetHas() {
        assertThat(rejected("\u0001abc123 4 i 9\n\u0002caf\u00E9 \u0081\u0003".getBytes(ISO_8859_1), "")
                        .reason())
                .isEqualTo(RejectionReason.BAD_ENCODING);
        assertThat(rejected("\u0001abc123 4 i 9\n\u0002\u001B(K Gr\u00E9\u0003".getBytes(ISO_8859_1), "")
                        .reason())
                .isEqualTo(RejectionReason.BAD_ENCODING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <SOH>abc123 4 i 9 Text                       | MALFORMED | message 1 has no start of text (STX)
                    <SOH>123 4 i 9<STX>Text<ETX><EOT>            | MALFORMED | message 1 begins with SOH, but has neither a header of IPTC 7901 nor of ANPA 1312
                    <SOH>abc123 4 i 9<STX>Text was                | MALFORMED | message 1 was cut short: its text has no end (ETX)
                    <SOH>abc123 4 i 9<STX>Text was<EOT>           | MALFORMED | message 1 was cut short: its text has no end (ETX)
                    <SOH>abc123 4 i 9<STX>A<ETX><EOT><SOH>abc124 4 i 9<STX>B | MALFORMED | message 2 was cut short: its text has no end (ETX)
                    <SOH>abc123 4 i 9<STX>Text<ETX><EOT> more    | MALFORMED | text behind the end (EOT) of message 1
                    <SOH>abc123 4 i 9<STX> <ETX><EOT>            | NO_TEXT   | a iptc-7901 message with neither headline nor body
                    """)
    void refusesWhatBreaksTheFormat(String text, RejectionReason reason, String detail) {
        String bytes = text.replace("<SOH>", "\u0001")
                .replace("<STX>", "\u0002")
                .replace("<ETX>", "\u0003")
                .replace("<EOT>", "\u0004");

        assertThat(rejected(bytes)).isEqualTo(new Reading.Rejected(reason, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0004", ""})
    void refusesTextBehindTheEndOfTheText(String end) {
        String trailer = "060655 GMT May 24\r\n";
        String much = "More of the story that nobody would see. ".repeat(5);

        assertThat(items("\u0001abc123 4 i 9\n\u0002Text\u0003" + trailer + "\n".repeat(300) + end, ""))
                .hasSize(1);
        assertThat(rejected("\u0001abc123 4 i 9\n\u0002Text\u0003" + trailer + much + end))
                .isEqualTo(new Reading.Rejected(
                        RejectionReason.MALFORMED,
                        "text behind the end of the text (ETX) of message 1: more than 200 characters"));
    }

    @Test
    void limitsTheMessagesInOne() {
        String one = message("abc123 4 i 9", "T", "");

        assertThat(items(one.repeat(1000), "")).hasSize(1000);
        assertThat(rejected(one.repeat(1001)).reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    static String message(String header, String text, String trailer) {
        return "\u0001" + header + "\r\n\u0002" + text + "\u0003" + trailer + "\u0004";
    }
}
