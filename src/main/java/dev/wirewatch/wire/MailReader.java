package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code mail}: a dispatch in a mail (RFC 5322), its text plain or HTML, in one part or several (MIME, RFC 2045 and
 * 2046). The text is read as that of {@code text} is.
 */
final class MailReader implements WireReader {

    private static final String FORMAT = "mail";

    /** An identifier without its brackets, which are no part of it (RFC 5322, section 3.6.4). */
    private static final Pattern IDENTIFIER = Pattern.compile("<([^<>]++)>");

    /** The end of an address, and of the first one where there are several. */
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]++)(?=\\s*+(?:>|,|\\(|$))");

    /** One language (RFC 3282). */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(WireContent content) {
        return content.isMail();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        Mail mail = MailParser.parse(content.message().bytes());
        Dispatch dispatch = Dispatch.of(text(mail));
        Optional<Dateline> dateline = dispatch.dateline();
        Optional<String> subject = mail.field("subject");
        Optional<String> from = mail.field("from");
        String uri =
                identifiers(mail, "message-id").stream().findFirst().orElseGet(() -> ContentUri.of(content.message()));
        Signals signals = dispatch.signals().and(subject.map(HeadlinePrefix::of).orElse(Signals.NONE));
        NewsItem.Builder item =
                Origin.set(NewsItems.from(content.message(), FORMAT, uri), dateline.map(Dateline::located));
        signals.addTo(item, () -> subject.orElse("") + "\n" + dispatch.opening())
                .setHeadline(subject.or(dispatch::headline).orElse(null))
                .setBody(body(dispatch, subject))
                .setProvider(dateline.flatMap(Dateline::agency)
                        .or(() -> from.flatMap(MailReader::domain))
                        .orElse(null))
                .setVersioncreated(created(mail, dateline).orElse(null))
                .setLanguage(mail.field("content-language")
                        .filter(language -> LANGUAGE.matcher(language).matches())
                        .orElse(null))
                .setSubjects(keywords(mail))
                .setReplaces(identifiers(mail, "supersedes"));
        NewsItem built = item.build();
        if (!NewsItems.isTelling(built)) {
            throw new UnreadableException(RejectionReason.NO_TEXT, "a mail with neither subject nor text");
        }
        return List.of(built);
    }

    private static String text(Mail mail) throws UnreadableException {
        List<String> texts = new ArrayList<>();
        for (MailPart part : mail.texts()) {
            texts.add(part.text());
        }
        return String.join("\n\n", texts);
    }

    /** All that is not the headline: with a subject, a headline of the dispatch's own too, unless they are the same. */
    private static String body(Dispatch dispatch, Optional<String> subject) {
        Stream<String> own =
                dispatch.headline().filter(headline -> subject.isPresent() && !headline.equals(subject.get())).stream();
        return Paragraphs.join(Stream.concat(own, dispatch.body().stream()).toList());
    }

    /** The domain of the sender's address; what stands before it may be a person's name. */
    private static Optional<String> domain(String from) {
        Matcher domain = DOMAIN.matcher(from);
        return domain.find() ? Optional.of(domain.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** {@code Date}; where there is none, the dateline's. */
    private static Optional<Instant> created(Mail mail, Optional<Dateline> dateline) throws UnreadableException {
        return mail.field("date").flatMap(MailDate::parse).or(() -> dateline.flatMap(Dateline::date)
                .map(Timestamps::midnight));
    }

    /** {@code Keywords}, parted by commas (RFC 5322, section 3.6.5). */
    private static List<Concept> keywords(Mail mail) throws UnreadableException {
        return mail.field("keywords").stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> new Concept(word, null))
                .toList();
    }

    private static List<String> identifiers(Mail mail, String name) throws UnreadableException {
        return mail.field(name).stream()
                .flatMap(field -> IDENTIFIER.matcher(field).results())
                .map((MatchResult identifier) -> identifier.group(1).strip())
                .filter(identifier -> !identifier.isEmpty())
                .toList();
    }
}
