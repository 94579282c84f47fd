package dev.wirewatch.wire;

/** NewsML-G2 for tests: an invented agency's documents, with the parts that matter to a test put in. */
final class G2 {

    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    private G2() {}

    /** A news item with what is between the tags of these three, each of which may be empty. */
    static String newsItem(String itemMeta, String contentMeta, String content) {
        return item("newsItem", itemMeta, contentMeta, "<contentSet>" + content + "</contentSet>");
    }

    /** An item of any kind in a document of its own. */
    static String item(String kind, String itemMeta, String contentMeta, String rest) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + bareItem(kind, "1", itemMeta, contentMeta, rest);
    }

    /** An item for a message. */
    static String bareItem(String kind, String number, String itemMeta, String contentMeta, String rest) {
        return """
                <%s xmlns="%s" standard="NewsML-G2" standardversion="2.33" conformance="power"
                    guid="urn:newsml:norda.example:20240302:%s" version="3" xml:lang="en-GB">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    %s
                  </itemMeta>
                  <contentMeta>
                    %s
                  </contentMeta>
                  %s
                </%s>
                """.formatted(kind, NAMESPACE, number, itemMeta, contentMeta, rest, kind);
    }

    /** A message of items. */
    static String message(String header, String... items) {
        return "<n:newsMessage xmlns:n=\"%s\"><n:header>%s</n:header><n:itemSet>%s</n:itemSet></n:newsMessage>"
                .formatted(NAMESPACE, header, String.join("", items));
    }

    /** XHTML content. */
    static String xhtml(String body) {
        return """
                <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>Not for readers</title></head><body>%s</body></html></inlineXML>
                """.formatted(body);
    }

    /** A whole dispatch with every field. */
    static String dispatch() {
        return newsItem(
                """
                <provider qcode="nprov:NORDA"><name>Norda News</name></provider>
                <versionCreated>2024-03-02T11:20:00+01:00</versionCreated>
                <firstCreated>2024-03-02T10:05:00+01:00</firstCreated>
                <embargoed>2024-03-02T12:00:00Z</embargoed>
                <pubStatus qcode="stat:usable"/>
                <edNote>Corrects the year in paragraph two.</edNote>
                <edNote role="norda:contact">Desk: +47 00 00 00 00</edNote>
                <signal qcode="sig:correction"/>
                <signal qcode="route:all"/>
                <link rel="irel:previousVersion" residref="urn:newsml:norda.example:20240302:0"/>
                <link rel="irel:seeAlso" residref="urn:newsml:norda.example:20240302:9"/>
                """,
                """
                <urgency>3</urgency>
                <contentCreated>2024-03-01T00:00:00Z</contentCreated>
                <located type="cptype:city" qcode="city:oslo">
                  <name xml:lang="no">OSLO</name>
                  <broader type="cptype:country" qcode="iso3166-1a2:NO"><name>Norway</name></broader>
                </located>
                <infoSource literal="Another Agency"/>
                <creator literal="kha"/>
                <language tag="en"/>
                <genre qcode="genre:current"><name>Current</name></genre>
                <keyword>arms</keyword>
                <subject qcode="medtop:20000602" type="cpnat:abstract"><name>military weaponry</name></subject>
                <subject qcode="subj:11005001"/>
                <subject literal="Export rules"/>
                <subject qcode="norda-geo:7" type="cpnat:geoArea">
                  <name role="nrol:short">NOR</name><name xml:lang="no">Norge</name><name xml:lang="en">Norway</name>
                  <sameAs qcode="iso3166-1a2:NO"/>
                </subject>
                <slugline rank="2" separator="-">NORWAY-SECOND</slugline>
                <slugline rank="1" separator="-">NORWAY-ARMS/EXPORTS</slugline>
                <headline role="hld:subHeadline">Rules apply from June</headline>
                <headline>Norway halts
                   arms exports &amp; reviews rules</headline>
                <dateline>OSLO, March 2 (Norda) -</dateline>
                <by>By Kari Halvorsen</by>
                <creditline>Norda</creditline>
                <description role="drol:summary">A summary.</description>
                """,
                xhtml(
                        "<p>OSLO, March 2 (Norda) - Norway halted <em>arms</em> exports.</p><p>It reviews its rules.</p>"));
    }
}
