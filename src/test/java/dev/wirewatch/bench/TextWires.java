package dev.wirewatch.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats whose text is plain, in the layout that agencies send. */
final class TextWires {

    private static final int HEADLINE = 70;

    /** Of a line, as wires wrap it. */
    private static final int WIDTH = 69;

    private TextWires() {}

    /** A dispatch with a dateline, each paragraph on one line. */
    static String text(int number, List<String> paragraphs) {
        return "date 2024-03-02\n\nOSLO, March 2, 2024 (Norda) – " + String.join("\n\n", paragraphs) + "\n";
    }

    /** The same of one kilobyte. */
    static String shortText(int number, List<String> paragraphs) {
        return text(number, paragraphs.subList(0, 1));
    }

    /** The same with a headline, its lines wrapped. */
    static String wrappedText(int number, List<String> paragraphs) {
        return paragraphs.get(0).substring(0, HEADLINE).toUpperCase(Locale.ROOT) + "\n\nOSLO, March 2 (Norda) - "
                + paragraphs.stream().map(paragraph -> wrapped(paragraph, "\n")).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    static String iptc7901(int number, List<String> paragraphs) {
        return "\u0001nda%03d 3 i 211 norda 061\r\n\nNorway-exports/\r\n\u0002%s =\r\n\r\n   Oslo (norda) - "
                        .formatted(number, paragraphs.get(0).substring(0, HEADLINE))
                + paragraphs.stream()
                        .map(paragraph -> wrapped(paragraph, "\r\n"))
                        .collect(Collectors.joining("\r\n\r\n   "))
                + "\r\n\u0003\r\n021120 GMT Mar 24\r\n\u0004";
    }

    static String anpa(int number, List<String> paragraphs) {
        return "\u0016\u0016\u0001a%04d\u001fworld\r\nr i\u0013\u0011 BC-EU--Norway-Exports     03-02 0480\r\n"
                        .formatted(number)
                + "\u0002\u0002^BC-EU--Norway-Exports,480<\r\n^%s<\r\n^By KARI HALVORSEN=\r\n^Norda Writer=\r\n"
                        .formatted(paragraphs.get(0).substring(0, HEADLINE))
                + "\t   OSLO, Norway (NP) _ "
                + paragraphs.stream().collect(Collectors.joining(" \r\n\t   "))
                + "\r\n\u0003\r\nNP-WF-03-02-24 1120GMT<\r\n\u0004";
    }

    /** A document as the collection of TREC frames it. */
    static String trecAp(int number, List<String> paragraphs) {
        return """
                <DOC>
                <DOCNO> NP240302-%04d </DOCNO>
                <FILEID>NP-NR-03-02-24 1120EST</FILEID>
                <FIRST>r i BC-Norway-Exports   03-02 0480</FIRST>
                <SECOND>BC-Norway-Exports,0480</SECOND>
                <HEAD>%s</HEAD>
                <BYLINE>By KARI HALVORSEN</BYLINE>
                <DATELINE>OSLO, Norway (NP) </DATELINE>
                <TEXT>
                   %s
                </TEXT>
                </DOC>
                """.formatted(
                number,
                paragraphs.get(0).substring(0, HEADLINE),
                paragraphs.stream().map(paragraph -> wrapped(paragraph, "\n")).collect(Collectors.joining("\n   ")));
    }

    /** A mail of one plain part. */
    static String mail(int number, List<String> paragraphs) {
        return """
                Return-Path: <desk@norda.example>\r
                Received: from mx.norda.example (mx.norda.example [192.0.2.7])\r
                \tby mail.example.com with ESMTPS id 0123456789; Sat, 02 Mar 2024 11:20:04 +0000\r
                Date: Sat, 2 Mar 2024 12:20:00 +0100\r
                From: Norda News <desk@norda.example>\r
                To: wires@example.com\r
                Message-ID: <20240302.%d@norda.example>\r
                Subject: %s\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                """.formatted(number, paragraphs.get(0).substring(0, HEADLINE))
                + "OSLO, March 2 (Norda) - "
                + paragraphs.stream()
                        .map(paragraph -> wrapped(paragraph, "\r\n"))
                        .collect(Collectors.joining("\r\n\r\n"))
                + "\r\n";
    }

    private static String wrapped(String paragraph, String lineEnd) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : paragraph.split(" ", -1)) {
            boolean fits = length + 1 + word.length() <= WIDTH;
            lines.append(length == 0 ? "" : fits ? " " : lineEnd).append(word);
            length = length > 0 && fits ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }
}
