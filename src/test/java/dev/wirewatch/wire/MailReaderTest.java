package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.rejected;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Signal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private static final String HEAD = """
            Received: by mx.example.net; Tue, 3 Mar 2026 10:05:30 +0000
            From: Meridian News <desk@Wire.Meridian.example>
            To: subscribers@example.org
            Subject: Ministers agree on ban
            Date: Tue, 3 Mar 2026 11:05:12 +0100 (CET)
            Message-ID: <20260303.17@meridian.example>
            """;

    private static final String DISPATCH = """
            OSLO, March 3, 2026 (Meridian) - Ministers agreed on a ban
            on Tuesday.

            It holds for a year.
            """;

    @Test
    void readsADispatch() {
        NewsItem item = item(HEAD + """
                Content-Language: en-GB
                Keywords: shipping, =?utf-8?Q?D=C3=A4nemark?=,
                Supersedes: <20260303.16@meridian.example>

                """ + DISPATCH);

        assertThat(item.getFormat()).isEqualTo("mail");
        assertThat(item.getUri()).isEqualTo("20260303.17@meridian.example");
        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody())
                .isEqualTo("OSLO, March 3, 2026 (Meridian) - Ministers agreed on a ban on Tuesday.\n\n"
                        + "It holds for a year.");
        assertThat(item.getLocated()).isEqualTo("Oslo");
        assertThat(item.getProvider()).isEqualTo("Meridian");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2026-03-03T10:05:12Z"));
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getSubjects()).containsExactly(new Concept("shipping", null), new Concept("Dänemark", null));
        assertThat(item.getReplaces()).containsExactly("20260303.16@meridian.example");
        assertThat(item.getByline()).isNull();
    }

    @Test
    void readsWhatSubjectAndNotesSayOfTheVersion() {
        NewsItem kill = item(HEAD.replace("Ministers agree", "MANDATORY KILL: Ministers agree") + "\n" + DISPATCH);
        assertThat(kill.getSignals()).containsExactly(Signal.KILL);
        assertThat(kill.getPubstatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(HEAD + "\n" + DISPATCH).getSignals()).isEmpty();
    }

    @Test
    void takesTheSendersDomainWhereTheTextNamesNoAgency() {
        assertThat(item(HEAD + "\nMinisters agreed.\n").getProvider()).isEqualTo("wire.meridian.example");
        assertThat(item("From: a@b.example (Meridian)\nTo: x@y.example\n\nText.\n")
                        .getProvider())
                .isEqualTo("b.example");
        assertThat(item("From: undisclosed\nTo: x\n\nText.\n").getProvider()).isNull();
    }

    @Test
    void leavesAbsentWhatIsAbsent() {
        NewsItem item = item("From: undisclosed\nTo: x\nDate: soon\nContent-Language: en, de\n\nText.\n");

        assertThat(item.getUri()).startsWith("urn:sha256:");
        assertThat(item.getHeadline()).isNull();
        assertThat(item.getVersioncreated()).isNull();
        assertThat(item.getLanguage()).isNull();
        assertThat(item.getSubjects()).isEmpty();
    }

    @Test
    void takesHeadlineAndDateOfTheDispatchWhereTheHeaderHasNone() {
        NewsItem item = item("From: a@b.example\nTo: x\n\nMinisters agree on ban\n\n" + DISPATCH);

        assertThat(item.getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item.getBody()).startsWith("OSLO");
        assertThat(item.getVersioncreated()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void keepsTheDispatchsOwnHeadlineUnlessItIsTheSubject() {
        assertThat(item(HEAD + "\nMinisters agree on ban\n\n" + DISPATCH).getBody())
                .startsWith("OSLO");
        assertThat(item(HEAD + "\nBan agreed\n\n" + DISPATCH).getBody()).startsWith("Ban agreed\n\nOSLO");
        assertThat(item(HEAD.replace("Subject: ", "Subject: Fwd: ") + "\nText.").getHeadline())
                .isEqualTo("Fwd: Ministers agree on ban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1252", "utf-8", "koi8-r", "iso-2022-jp", "shift_jis"})
    void decodesEachPartInItsCharacterSet(String charset) {
        String text = charset.contains("jp") || charset.contains("jis")
                ? "東京の港"
                : charset.equals("koi8-r") ? "Порт открыт" : "Zürich öffnet";
        byte[] mail = (HEAD + "Content-Type: text/plain; charset=\"" + charset + "\"\n\n" + text)
                .getBytes(Charset.forName(charset));

        assertThat(item(mail, "text/plain; charset=utf-8").getBody()).isEqualTo(text);
    }

    @Test
    void readsWhatIsSentAsLatin1AndIsWindows1252() {
        byte[] mail = (HEAD + "Content-Type: text/plain; charset=iso-8859-1\n\n“Yes” – he said")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(item(mail, "").getBody()).isEqualTo("“Yes” – he said");
    }

    @Test
    void rejectsTextThatIsNotValidInItsCharacterSet() {
        String declared = HEAD + "Content-Type: text/plain; charset=%s\n\nZürich";

        assertThat(rejected(declared.formatted("utf-8").getBytes(ISO_8859_1), "")
                        .detail())
                .isEqualTo("in the mail's text: byte 0xFC at offset 1 is not valid UTF-8");
        assertThat(item(declared.formatted("us-ascii").getBytes(ISO_8859_1), "").getBody())
                .isEqualTo("Zürich");
        assertThat(rejected(declared.formatted("x-none").getBytes(UTF_8), "").detail())
                .isEqualTo("in the mail's text: unknown character set 'x-none'");
        assertThat(item(declared.formatted("us-ascii").getBytes(UTF_8), "").getBody())
                .isEqualTo("Zürich");
    }

    @Test
    void readsHeaderFieldsInTheCharacterSetOfTheText() {
        String mail = HEAD.replace("Ministers", "Größere") + "Content-Type: text/plain; charset=iso-8859-1\n\nText";

        assertThat(item(mail.getBytes(ISO_8859_1), "").getHeadline()).isEqualTo("Größere agree on ban");
        assertThat(item(mail.getBytes(UTF_8), "").getHeadline()).isEqualTo("Größere agree on ban");
        assertThat(rejected(mail.replace("iso-8859-1", "utf-8").getBytes(ISO_8859_1), "")
                        .detail())
                .startsWith("in the field subject: byte 0xF6");
    }

    @Test
    void readsTransferEncodings() {
        String encoded = Base64.getMimeEncoder().encodeToString("Zürich öffnet – ganz".getBytes(UTF_8));
        String head = HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ";

        assertThat(item(head + "BASE64\n\n" + encoded + "\n").getBody()).isEqualTo("Zürich öffnet – ganz");
        assertThat(item(head + "quoted-printable\n\nZ=C3=BCrich =\n=C3=B6ffnet\n")
                        .getBody())
                .isEqualTo("Zürich öffnet");
        assertThat(rejected(head + "base64\n\n" + encoded.substring(0, 9)).reason())
                .isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejected(head + "x-uuencode\n\nabc").detail())
                .isEqualTo("malformed mail: unknown transfer encoding 'x-uuencode'");
    }

    @Test
    void joinsFlowedLines() {
        String head = HEAD + "Content-Type: text/plain; format=flowed; delsp=";

        assertThat(item(head + "no\n\n One \ntwo\nthree\n\n-- \nDesk").getBody())
                .isEqualTo("One two three\n\n-- Desk");
        assertThat(item(head + "yes\n\nOne t \nwo\n").getBody()).isEqualTo("One two");
    }

    @Test
    void prefersPlainTextToHtmlAndReadsHtmlWhereThereIsNoOther() {
        String plain = "Content-Type: text/plain\n\nPlain.\n";
        String html = "Content-Type: text/html; charset=utf-8\n\n<p>Größe &amp;</p><p>HTML.</p>\n";

        assertThat(item(multipart("alternative", plain, html)).getBody()).isEqualTo("Plain.");
        assertThat(item(multipart("alternative", html, plain)).getBody()).isEqualTo("Plain.");
        assertThat(item(multipart("alternative", plain.replace("Plain.", " "), html))
                        .getBody())
                .isEqualTo("Größe &\n\nHTML.");
        assertThat(item(HEAD + html).getBody()).isEqualTo("Größe &\n\nHTML.");
    }

    @Test
    void readsAllTextThatIsShownAndNoAttachment() {
        String first = "Content-Type: text/plain\n\nOne.\n";
        String picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
        String file = "Content-Type: text/plain; name=\"x.txt\"\nContent-Disposition: attachment\n\nAttached.\n";
        String inside = "Content-Type: message/rfc822\n\nSubject: Inside\nFrom: x\n\nNot read.\n";
        String last = "Content-Type: text/plain\nContent-Disposition: inline\n\nTwo.\n";

        assertThat(item(multipart("mixed", first, picture, file, inside, last)).getBody())
                .isEqualTo("One.\n\nTwo.");
        String alternative = "Content-Type: multipart/alternative; boundary=inner\n\n--inner\n" + first
                + "\n--inner\nContent-Type: text/html\n\n<b>One.</b>\n--inner--\n";
        assertThat(item(multipart("mixed", alternative, last)).getBody()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void readsAMailWithASubjectAlone() {
        assertThat(item(HEAD + "\n").getHeadline()).isEqualTo("Ministers agree on ban");
        assertThat(item(HEAD).getHeadline()).isEqualTo("Ministers agree on ban");
    }

    @Test
    void rejectsAMailWithoutSubjectAndText() {
        assertThat(rejected("From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?Q?_?=\n\n \n")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected("From: a\nTo: c\nContent-Type: image/png\n\nx\n").reason())
                .isEqualTo(RejectionReason.NO_TEXT);
    }

    @Test
    void rejectsWhatIsNoTextInATextPart() {
        assertThat(rejected(HEAD + "\nOSLO\u0000").reason()).isEqualTo(RejectionReason.BINARY);
        assertThat(rejected(HEAD + "Content-Type: multipart/mixed\n\n--x\n\nText\n")
                        .detail())
                .isEqualTo("malformed mail: multipart/mixed without a boundary");
    }

    @Test
    void takesLinesThatAreNoFieldsAsTheText() {
        assertThat(item(HEAD + "Ministers agreed.\nAnd more.\n").getBody()).isEqualTo("Ministers agreed. And more.");
    }

    @Test
    void rejectsAPartWithALineThatIsNoField() {
        assertThat(rejected(multipart("mixed", "Content-Type: text/plain\nMinisters agreed.\n\nAnd more."))
                        .detail())
                .isEqualTo("malformed mail: Invalid header encountered");
        assertThat(item(multipart("mixed", "\nMinisters: agreed.")).getBody()).isEqualTo("Ministers: agreed.");
    }

    @Test
    void readsAMailOfAMailbox() {
        assertThat(item("From desk@b.example Tue Mar  3 10:05:12 2026\n" + HEAD + "\nText.")
                        .getBody())
                .isEqualTo("Text.");
    }

    @ParameterizedTest
    @CsvSource({"message/rfc822, 1", "message/global, 1", "text/plain, 2", "'', 2", "text/html, 2"})
    void isRecognisedByItsFields(String type, int fields) {
        String mail = fields == 1 ? "Subject: Ban\n\nText." : "Subject: Ban\nX-Desk: 7\n\nText.";

        assertThat(item(mail.getBytes(UTF_8), type).getFormat()).isEqualTo("mail");
        assertThat(item(("\uFEFF \r\n" + mail.replace("\n", "\r\n")).getBytes(UTF_8), type)
                        .getBody())
                .isEqualTo("Text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Ban\n\nFrom: not a field here",
                "Ministers: we agree\nFrom: them\nTo: us\n\nText.",
                "From: Oslo\nto Bergen: a trip\nminister says\n\nText.",
                "Date: Monday\nFrom: Oslo\nMinisters agreed.",
                "Subject: a\nSubject: b\n\nText."
            })
    void isNotTakenForTextWithAColon(String text) {
        assertThat(Messages.item(text).getFormat()).isEqualTo("text");
    }

    @Test
    void isNotDeclaredInVain() {
        assertThat(rejected("Ministers agreed.".getBytes(UTF_8), "message/rfc822")
                        .detail())
                .isEqualTo("declared as message/rfc822, but does not begin as that does");
        assertThat(rejected("Ministers agreed.".getBytes(UTF_8), "message/rfc822")
                        .reason())
                .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    }

    private static String multipart(String subtype, String... parts) {
        return HEAD + "Content-Type: multipart/" + subtype + "; boundary=\"a b\"\n\nPreamble\n--a b\n"
                + String.join("\n--a b\n", parts) + "\n--a b--\nEpilogue\n";
    }

    private static NewsItem item(String mail) {
        return item(mail.getBytes(UTF_8), "");
    }

    private static NewsItem item(byte[] mail, String contentType) {
        Reading reading = Messages.read(mail, contentType);
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).items().get(0);
    }
}
