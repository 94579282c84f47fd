package dev.wirewatch.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where the items of a feed lie in its text: those that {@link RssReader} and {@link AtomReader} read, in their order.
 * The text must be well-formed.
 */
final class EntryRanges {

    private final String text;
    private final boolean atom;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<XmlProlog.Range> ranges = new ArrayList<>();
    private int begun = -1;
    private int begunAt;

    private EntryRanges(String text, boolean atom) {
        this.text = text;
        this.atom = atom;
    }

    /** Items of a channel or beside it: those of {@link RssReader#items}. */
    static List<XmlProlog.Range> ofRss(String text) {
        return new EntryRanges(text, false).scan();
    }

    /** Entries of a feed: those of {@link AtomReader#entries}, but for one that is no feed's. */
    static List<XmlProlog.Range> ofAtom(String text) {
        return new EntryRanges(text, true).scan();
    }

    private List<XmlProlog.Range> scan() {
        int at = text.indexOf('<', XmlProlog.of(text).end());
        while (at >= 0) {
            at = text.indexOf('<', behind(at));
        }
        return List.copyOf(ranges);
    }

    private int behind(int at) {
        if (text.startsWith("<!--", at)) {
            return behind("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return behind("]]>", at);
        }
        if (text.startsWith("<?", at)) {
            return behind("?>", at);
        }
        return text.startsWith("</", at) ? endTag(at) : startTag(at);
    }

    private int behind(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private int startTag(int at) {
        int end = tagEnd(at);
        String name = localName(at + 1);
        if (begun < 0 && isEntry(name)) {
            begun = open.size();
            begunAt = at;
        }
        open.push(name);
        if (text.charAt(end - 2) == '/') {
            closed(end);
        }
        return end;
    }

    private int endTag(int at) {
        int end = behind(">", at);
        closed(end);
        return end;
    }

    private void closed(int end) {
        open.poll();
        if (open.size() == begun) {
            ranges.add(new XmlProlog.Range(begunAt, end));
            begun = -1;
        }
    }

    private boolean isEntry(String name) {
        if (atom) {
            return open.size() == 1 && name.equals("entry");
        }
        boolean ofChannel = open.size() == 2 && "channel".equals(open.peek());
        return name.equals("item") && (open.size() == 1 || ofChannel);
    }

    /** Behind the bracket that ends a start tag; those in the values of attributes do not. */
    private int tagEnd(int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private String localName(int from) {
        int start = from;
        int end = from;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == ':') {
                start = end + 1;
            }
            end++;
        }
        return text.substring(start, end);
    }
}
