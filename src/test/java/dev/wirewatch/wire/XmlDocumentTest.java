package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.RejectionReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {

    private static XmlElement parse(String text) throws UnreadableException {
        return XmlDocument.parse(text);
    }

    @Test
    void readsElementsAttributesAndTextInTheirOrder() throws UnreadableException {
        XmlElement root =
                parse("<a:item xmlns:a='urn:a' xml:lang='pt' id=' 7 '>One <b>two</b><![CDATA[ <three>]]></a:item>");
        assertThat(root.namespace()).isEqualTo("urn:a");
        assertThat(root.name()).isEqualTo("item");
        assertThat(root.attribute("xml:lang")).contains("pt");
        assertThat(root.attribute("none", "id")).contains("7");
        assertThat(root.text()).isEqualTo("One two <three>");
        assertThat(root.lineAt("b")).contains("two");
    }

    @Test
    void givesAttributesAsAMap() throws UnreadableException {
        Map<String, String> attributes = parse("<a b='1' xml:lang='pt' c=''/>").attributes();
        assertThat(attributes).isEqualTo(Map.of("b", "1", "xml:lang", "pt", "c", ""));
        assertThat(attributes).containsKey("c").doesNotContainKey("d").hasSize(3);
        assertThat(attributes.get("d")).isNull();
    }

    @Test
    void keepsWhiteSpaceBetweenElementsAsItIs() throws UnreadableException {
        assertThat(parse("<a>\n <b>1</b>\n <b>2</b> <b>3</b>\n <b>&amp; 4</b>\n</a>")
                        .text())
                .isEqualTo("\n 1\n 2 3\n & 4\n");
    }

    @Test
    void findsElementsByPathAndAtAnyDepth() throws UnreadableException {
        XmlElement root = parse("<r><h><d>1</d></h><h><d>2</d><x><d>3</d></x></h></r>");
        assertThat(root.at("h", "d").map(XmlElement::text)).containsExactly("1", "2");
        assertThat(root.all("d").map(XmlElement::text)).containsExactly("1", "2", "3");
        assertThat(root.children("h", "d")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "&eacute;,é",
        "&nbsp;,'\u00A0'",
        "&amp;eacute;,&eacute;",
        "&#233;,é",
        "&ndash;,–",
        "<![CDATA[&eacute;]]>,&eacute;",
        "<![CDATA[&eacute;]]>&eacute;<![CDATA[&]]>,&eacute;é&",
        "&eacute;<![CDATA[&eacute;]]>&eacute;&amp;&eacute;,é&eacute;é&é",
    })
    void knowsTheEntitiesOfHtmlOutsideCdata(String written, String meant) throws UnreadableException {
        assertThat(parse("<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\">\n<a b='x'>" + written + "</a>")
                        .text())
                .isEqualTo(meant);
    }

    @Test
    void keepsEntitiesInAttributes() throws UnreadableException {
        assertThat(parse("<!DOCTYPE a SYSTEM 'a.dtd'><a b='caf&eacute; &amp; bar'/>")
                        .attribute("b"))
                .contains("café & bar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a b='&x;'/>",
                "<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]><a>&y;</a>",
                "<a>&unknown;</a>",
                "<a><b></a>",
                "<a>",
                "<a/><b/>",
                "<a b='1' b='2'/>",
                "<a>\u0001</a>",
            })
    void refusesWhatIsMalformedWithLineAndColumn(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(RejectionReason.MALFORMED))
                .hasMessageStartingWith("malformed XML, line 1, column ");
    }

    @Test
    void readsADocumentWhoseDocumentTypeHoldsBracketsQuotesAndComments() throws UnreadableException {
        String doctype = "<!DOCTYPE a PUBLIC \"-//X//>\" 'x]>.dtd' [<!-- ]> ' --> <!ENTITY e \"]>\">]  >";
        assertThat(parse("<?xml version='1.0'?>\n<!-- <a> -->" + doctype + "<a>text</a>")
                        .text())
                .isEqualTo("text");
    }

    @Test
    void refusesElementsNestedDeeperThanTheLimit() throws UnreadableException {
        int depth = WireLimits.MAX_XML_DEPTH;
        assertThat(parse("<a>".repeat(depth) + "</a>".repeat(depth)).all("a").count())
                .isEqualTo(depth - 1);
        for (int deeper : new int[] {depth + 1, 200_000}) {
            assertThatThrownBy(() -> parse("<a>".repeat(deeper) + "</a>".repeat(deeper)))
                    .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectionReason.TOO_COMPLEX));
        }
    }

    @Test
    @Timeout(20)
    void refusesMoreNamespacesInScopeThanTheLimit() throws UnreadableException {
        int most = WireLimits.MAX_XML_NAMESPACES;
        String declares = "<a" + declarations(most - 1) + ">";
        assertThat(parse(declares + "<b xmlns='u'/><b xmlns='u'>xmlns</b></a>").elements("b"))
                .hasSize(2);
        for (String tooMany : List.of(
                "<a" + declarations(most + 1) + "/>",
                "<a" + declarations(200_000) + "/>",
                "<a>\n" + declares + "<b xmlns='u'><c xmlns='v'/></b></a></a>",
                declares.repeat(200) + "<b/>".repeat(500_000))) {
            assertThatThrownBy(() -> parse(tooMany))
                    .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectionReason.TOO_COMPLEX))
                    .hasMessageStartingWith("XML beyond the limits, line " + (tooMany.contains("\n") ? 2 : 1) + ": ")
                    .hasMessageContaining("256 namespaces");
        }
    }

    @Test
    void countsNamespacesInTagsOnly() throws UnreadableException {
        int many = 2 * WireLimits.MAX_XML_NAMESPACES;
        String escaped = "&lt;p xmlns='urn:x'&gt;".repeat(many);
        assertThat(parse("<a b=\"it's > " + escaped + "\">" + escaped + "</a>").text())
                .isEqualTo("<p xmlns='urn:x'>".repeat(many));
        assertThat(parse("<a><![CDATA[" + "<p xmlns='urn:x'>".repeat(many) + "]]></a>")
                        .text())
                .hasSize(17 * many);
        for (String before : List.of("<!-- it's > -->", "<b c='\"'/>", "it's \" ", "<![CDATA['>]]>", "<?b it's?>")) {
            assertThatThrownBy(() -> parse("<a>" + before + "<a b='\">'" + declarations(many) + "/></a>"))
                    .hasMessageStartingWith("XML beyond the limits, line 1: ");
        }
    }

    /** Short, so that many fit into a message; each with a {@code >}, which ends no tag there. */
    private static String declarations(int count) {
        StringBuilder declarations = new StringBuilder();
        for (int i = 0; i < count; i++) {
            declarations.append(" xmlns:n").append(i).append("='>'");
        }
        return declarations.toString();
    }

    @Test
    @Timeout(120)
    void takesBoundedTimeForHugeProlog() {
        for (String piece : List.of("<", "'", "[", "<!--", "-", "&", "&a", "<![CDATA[", "<?", " ")) {
            String text = "<!DOCTYPE a [" + piece.repeat(5_000_000 / piece.length());
            assertThatThrownBy(() -> parse(text)).isInstanceOf(UnreadableException.class);
            assertThat(XmlRoot.of(text)).isEmpty();
        }
    }

    @Test
    void makesParagraphsOfMarkedUpText() throws UnreadableException {
        XmlElement body = parse("<body><p>One\n <em>two</em>.</p><table><tr><td>a</td><td>b</td></tr></table>"
                + "<p>\u00A0</p>three<br/>four<media><caption>no</caption></media><script>x</script></body>");
        assertThat(XmlParagraphs.of(body, Set.of("media"))).containsExactly("One two.", "a b", "three", "four");
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version='1.0'?><newsItem/>,newsItem",
        "<!DOCTYPE nitf SYSTEM 'x'> <nitf a='b'> </nitf>,nitf",
        "<a:feed xmlns:a='x'></a:feed>,feed",
    })
    void tellsTheRoot(String text, String name) {
        assertThat(XmlRoot.of(text)).map(XmlRoot::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ABC.N> shares rose", "text", "<", "< a></a>", "<?xml version='1.0'?>", "a <b></b>"})
    void tellsNoRootOfOtherText(String text) {
        assertThat(XmlRoot.of(text)).isEmpty();
    }
}
