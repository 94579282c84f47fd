package dev.wirewatch.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** NewsML-G2 as a large agency sends it: a message of one item, many tags and destinations, XHTML. */
final class G2Wires {

    private static final int DESTINATIONS = 15;
    private static final int SUBJECTS = 30;
    private static final int HEADLINE = 70;

    private G2Wires() {}

    static String message(int number, List<String> paragraphs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="http://www.w3.org/1999/xhtml">
                  <header>
                    <sent>2024-03-02T11:20:00.000Z</sent>
                    <sender>norda.example</sender>
                    <priority>3</priority>
                %s  </header>
                  <itemSet>
                    <newsItem conformance="power" guid="tag:norda.example,2024:newsml_%d" standard="NewsML-G2" \
                standardversion="2.33" version="2" xml:lang="en">
                      <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
                      <rightsInfo>
                        <copyrightHolder literal="Norda News"/>
                        <copyrightNotice xml:lang="en">(c) Norda News 2024, see http://norda.example/legal</copyrightNotice>
                      </rightsInfo>
                      <itemMeta>
                        <itemClass qcode="ninat:text"/>
                        <provider literal="norda.example"/>
                        <versionCreated>2024-03-02T11:20:00.000Z</versionCreated>
                        <firstCreated>2024-03-02T10:05:00.000Z</firstCreated>
                        <pubStatus qcode="stat:usable"/>
                        <fileName>2024-03-02T112000Z_2_%d_NORDA_0_NORWAY-ARMS.XML</fileName>
                        <service qcode="svc:world"/>
                        <signal qcode="sig:update"/>
                        <signal qcode="prod:text"/>
                      </itemMeta>
                      <contentMeta>
                        <urgency>3</urgency>
                        <located type="cptype:city" literal="Oslo">
                          <name>Oslo</name>
                          <broader type="cptype:country" qcode="iso3166-1a2:NO">
                            <name>Norway</name>
                          </broader>
                        </located>
                        <infoSource literal="Norda"/>
                        <creator literal="Norda"/>
                        <language tag="en"/>
                %s        <slugline separator="-">NORWAY-ARMS/EXPORTS</slugline>
                        <headline>%s</headline>
                        <by>By Kari Halvorsen</by>
                        <creditline>Norda</creditline>
                        <description role="drol:caption">NORWAY-ARMS/EXPORTS</description>
                      </contentMeta>
                      <contentSet>
                        <inlineXML contenttype="application/xhtml+xml" wordcount="780">
                          <html xmlns="http://www.w3.org/1999/xhtml">
                            <head>
                              <title/>
                            </head>
                            <body>
                %s            </body>
                          </html>
                        </inlineXML>
                      </contentSet>
                    </newsItem>
                  </itemSet>
                </newsMessage>
                """.formatted(
                lines(DESTINATIONS, "    <destination>DST%d</destination>\n"),
                number,
                number,
                lines(SUBJECTS, "        <subject qcode=\"medtop:200006%02d\"/>\n"),
                paragraphs.get(0).substring(0, HEADLINE),
                paragraphs.stream().map("              <p>%s</p>\n"::formatted).collect(Collectors.joining()));
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }
}
