package dev.wirewatch.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON formats, in the layout that agencies send; the invented words need no escapes. */
final class JsonWires {

    private static final int HEADLINE = 70;
    private static final int SUBJECTS = 8;
    private static final int ORGANISATIONS = 6;
    private static final int RENDITIONS = 6;

    private JsonWires() {}

    /** One item of ninjs 1.x, indented, its text as HTML. */
    static String ninjs(int number, List<String> paragraphs) {
        return ninjs(
                number,
                paragraphs,
                "body_html",
                paragraphs.stream().map("<p>%s</p>"::formatted).collect(Collectors.joining()));
    }

    /** The same, its text as plain text. */
    static String ninjsOfText(int number, List<String> paragraphs) {
        return ninjs(number, paragraphs, "body_text", String.join("\\n\\n", paragraphs));
    }

    private static String ninjs(int number, List<String> paragraphs, String field, String body) {
        return """
                {
                    "guid": "urn:newsml:norda.example:20240302:%d",
                    "type": "text",
                    "version": "2",
                    "profile": "article",
                    "language": "en",
                    "versioncreated": "2024-03-02T11:20:00+0000",
                    "firstcreated": "2024-03-02T10:05:00+0000",
                    "pubstatus": "usable",
                    "urgency": 3,
                    "priority": 6,
                    "headline": "%s",
                    "slugline": "NORWAY-ARMS/EXPORTS",
                    "byline": "By Kari Halvorsen",
                    "located": "Oslo",
                    "source": "Norda",
                    "copyrightholder": "Norda News",
                    "copyrightnotice": "(c) Norda News 2024, see http://norda.example/legal",
                    "usageterms": "None of this may be kept for longer than thirty days.",
                    "description_text": "%s",
                    "subject": [
                %s
                    ],
                    "place": [
                        {
                            "code": "NO",
                            "name": "Norway",
                            "scheme": "iso3166"
                        }
                    ],
                    "service": [
                        {
                            "code": "w",
                            "name": "World"
                        }
                    ],
                    "%s": "%s"
                }
                """.formatted(
                        number,
                        paragraphs.get(0).substring(0, HEADLINE),
                        paragraphs.get(1).substring(0, 2 * HEADLINE),
                        list(SUBJECTS, """
                            {
                                "code": "medtop:2000060%1$d",
                                "name": "subject number %1$d"
                            }"""),
                        field,
                        body);
    }

    /** One item with a long caption: a story's text is not in it, but behind a link. */
    static String apMedia(int number, List<String> paragraphs) {
        return """
                {
                  "api_version": "1.1",
                  "id": "bench",
                  "method": "/content.GET",
                  "data": {
                    "item": {
                      "uri": "https://api.norda.example/media/v/content/%032d?qt=bench&et=0a1aza0c0",
                      "altids": {
                        "itemid": "%032d",
                        "etag": "%032d_0a1aza0c0",
                        "friendlykey": "53976786742",
                        "transref": "s0005"
                      },
                      "version": 0,
                      "type": "picture",
                      "urgency": 4,
                      "editorialpriority": "r",
                      "language": "en",
                      "versioncreated": "2024-03-02T11:20:00Z",
                      "firstcreated": "2024-03-02T10:05:00Z",
                      "pubstatus": "usable",
                      "signals": ["newscontent"],
                      "title": "Norway Exports",
                      "headline": "%s",
                      "slugline": "Norway Exports",
                      "copyrightnotice": "Copyright 2024 Norda News. All rights reserved.",
                      "provider": "Norda",
                      "datelinelocation": {
                        "city": "Oslo",
                        "countrycode": "NOR",
                        "countryname": "Norway",
                        "geometry_geojson": { "type": "Point", "coordinates": [10.73367, 59.91187] }
                      },
                      "bylines": [ { "by": "By Kari Halvorsen", "title": "Norda News" } ],
                      "subject": [
                %s
                      ],
                      "organisation": [
                %s
                      ],
                      "renditions": {
                %s
                      },
                      "description_caption": "%s"
                    }
                  }
                }
                """.formatted(
                        number,
                        number,
                        number,
                        paragraphs.get(0).substring(0, HEADLINE),
                        list(SUBJECTS, """
                              { "rels": ["direct"], "creator": "Machine", "name": "subject number %1$d", "code": "c8e409f8858510048872ff2260dd3e0%1$d" }"""),
                        list(ORGANISATIONS, """
                              { "rels": ["direct"], "creator": "Machine", "name": "organisation %1$d", "code": "9ec97d7d28f24d4bb8b18a1c7fd1e2c%1$d" }"""),
                        list(RENDITIONS, """
                              "rendition_%1$d": { "title": "Full Resolution (JPG)", "rel": "Main", "type": "picture", \
                      "href": "https://api.norda.example/media/v/content/%1$d/download?type=3000", "mimetype": "image/jpeg", \
                      "fileextension": "jpg", "width": 3000, "height": 2000, "sizeinbytes": 1400000 }"""),
                        String.join(" ", paragraphs.subList(0, 2)));
    }

    /** An object on a line. */
    static String line(int number, List<String> paragraphs) {
        return """
                {"id": "%d", "headline": "%s", "body": "%s", "provider": "Norda", "versioncreated": "2024-03-02T11:20:00Z"}
                """.formatted(number, paragraphs.get(0).substring(0, HEADLINE), String.join("\\n\\n", paragraphs));
    }

    private static String list(int count, String element) {
        return IntStream.range(0, count).mapToObj(element::formatted).collect(Collectors.joining(",\n"));
    }
}
