package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.wirewatch.message.RejectionReason;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of hostile making: each ends as an item or as a rejection, soon and in little memory. */
class HostileMailTest {

    private static final String HEAD = "From: a@b.example\nTo: c@d.example\nSubject: Ban\n";
    private static final int FIVE_MILLION = 5_000_000;

    static Stream<Arguments> bombs() {
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        String mixed = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n";
        return Stream.of(
                Arguments.of("nested 10,000 deep", deep.toString(), "TOO_COMPLEX"),
                Arguments.of("100,000 parts", mixed + "--b\n\nx\n".repeat(100_000), "TOO_COMPLEX"),
                Arguments.of("a field of 5 MB", HEAD + "X-A: " + "a".repeat(FIVE_MILLION) + "\n\nx", "TOO_COMPLEX"),
                Arguments.of("a field folded 1,000,000 times", HEAD + "X-A:" + "\n a".repeat(1_000_000), "TOO_COMPLEX"),
                Arguments.of("1,000,000 fields", HEAD + "X:\n".repeat(1_000_000), "TOO_COMPLEX"),
                Arguments.of(
                        "a content type of 60 KB",
                        HEAD + "Content-Type: multipart/mixed; boundary=" + "\"(".repeat(30_000) + "\n\nx",
                        "item or MALFORMED"),
                Arguments.of(
                        "a field of brackets",
                        HEAD + "Date: " + "(".repeat(60_000) + "\nMessage-ID: " + "<".repeat(60_000) + "\n\nx",
                        "item"),
                Arguments.of(
                        "a subject of encoded words",
                        "From: a\nTo: b\nSubject: " + "=?utf-8?Q?=41?= ".repeat(4_000) + "\n\nx",
                        "item"),
                Arguments.of(
                        "half encoded words", "From: a\nTo: b\nSubject: " + "=?a?Q?".repeat(10_000) + "\n\nx", "item"),
                Arguments.of("a body without a line end", HEAD + "\n" + "a".repeat(FIVE_MILLION), "item"),
                Arguments.of("a body of line ends", HEAD + "\n" + "\n".repeat(FIVE_MILLION) + "x", "item"),
                Arguments.of(
                        "5 MB of base64",
                        HEAD + "Content-Transfer-Encoding: base64\n\n" + "QUFB".repeat(1_250_000),
                        "item"),
                Arguments.of(
                        "5 MB of quoted-printable",
                        HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + "=41=\n".repeat(1_000_000),
                        "item"),
                Arguments.of(
                        "5 MB of equals signs",
                        HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + "=".repeat(FIVE_MILLION),
                        "item"),
                Arguments.of(
                        "5 MB of almost a boundary", mixed + "--b\n\n" + "--a\n".repeat(1_250_000) + "\n--b--", "item"),
                Arguments.of(
                        "5 MB of a boundary's start", mixed + "--b\n\n" + "\n--".repeat(1_600_000) + "\n--b--", "item"),
                Arguments.of(
                        "HTML 800,000 deep",
                        HEAD + "Content-Type: text/html\n\n" + "<div>".repeat(800_000) + "x",
                        "item"),
                Arguments.of(
                        "flowed lines",
                        HEAD + "Content-Type: text/plain; format=flowed\n\n" + "a \n".repeat(1_600_000),
                        "item"),
                Arguments.of("a blank start of 5 MB", " \n".repeat(2_499_900) + HEAD + "\nx", "item"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    @Timeout(30)
    void endsSoon(String name, String mail, String end) {
        Reading reading = Messages.read(mail.getBytes(UTF_8), "");

        String outcome =
                reading instanceof Reading.Rejected rejected ? rejected.reason().name() : "item";
        assertThat(end).contains(outcome);
    }

    @Test
    void isRejectedWhereItIsLargerThanTheLimit() {
        byte[] mail = Arrays.copyOf((HEAD + "\n").getBytes(UTF_8), WireLimits.MAX_MESSAGE_BYTES + 1);

        assertThat(Messages.rejected(mail, "message/rfc822").reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void isTakenToItsLimits() {
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < WireLimits.MAX_MAIL_DEPTH; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(Messages.read(deep + "\nText.").toString()).contains("Text.");
        String parts = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(WireLimits.MAX_MAIL_PARTS - 1);
        assertThat(Messages.read(parts)).isInstanceOf(Reading.Items.class);
    }

    private static final String PLAIN = HEAD + """
            Date: Tue, 3 Mar 2026 11:05:12 +0100
            Message-ID: <1@b.example>
            Content-Type: text/plain; charset=iso-8859-1; format=flowed

            OSLO, March 3, 2026 (Meridian) - Größe \nund Gewicht.
            """;

    private static final String MULTIPART = HEAD + """
            Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=
            Content-Type: multipart/mixed; boundary="b b"

            --b b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            R3LDtsOfZSB1bmQgR2V3aWNodC4=

            --c
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>Gr=C3=B6=C3=9Fe und=
             Gewicht.</p>
            --c--
            --b b
            Content-Type: image/png
            Content-Disposition: attachment

            x
            --b b--
            """;

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, MULTIPART})
    void endsWhereverItIsCutShort(String mail) {
        byte[] whole = mail.getBytes(ISO_8859_1);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> Messages.read(cut, "message/rfc822"))
                    .as("cut at %d", length)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, MULTIPART})
    void endsHoweverItIsDamaged(String mail) {
        Random random = new Random(11);
        for (int i = 0; i < 4_000; i++) {
            byte[] damaged = mail.getBytes(ISO_8859_1);
            for (int damage = random.nextInt(6); damage >= 0; damage--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "=?;:\"<>()-\n\r \u00e9\u0000b/".charAt(random.nextInt(17));
            }
            byte[] bytes = damaged;
            assertThatCode(() -> Messages.read(bytes, "message/rfc822"))
                    .as("%s", new String(bytes, ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }
}
