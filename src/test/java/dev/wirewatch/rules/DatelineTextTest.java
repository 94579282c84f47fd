package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a body is a dateline: in the table, what stands before the bar. */
class DatelineTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Oslo           ; OSLO -| Norland sold frigates.
            Oslo           ; OSLO, March 2 (Agency) —| Norland sold frigates.
            Oslo           ; Oslo (Agency) –| Norland sold frigates.
            Oslo           ; OSLO March 2, 2026 -| Norland sold frigates.
            Oslo           ; OSLO, 2. mars (Agency/Other). --| Norland sold frigates.
            New York       ; NEW YORK, May 5 (Agency) -| Norland sold frigates.
            Kyiv, Ukraine  ; KYIV, Ukraine (Agency) —| Norland sold frigates.
            Kyiv           ; KYIV, Ukraine (Agency) —| Norland sold frigates.
            Bergen         ; BERGEN, Western Norland, May 5 -| Norland sold frigates.
            Moscow/Beijing ; MOSCOW/BEIJING, May 5 (Agency) -| Norland sold frigates.
            """)
    void endsBehindItsDash(String located, String body) {
        assertThat(end(located, body.replace("|", ""))).isEqualTo(body.indexOf('|'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            New York  ; New Zealand and China signed a deal for frigates – officials said.
            U.S.      ; Ukraine and Poland signed a deal for frigates – officials said.
            U.S.      ; U.S. yards and Poland signed a deal for frigates – officials said.
            Singapore ; Singapore agreed to buy 31 missiles from Israel - officials said.
            Singapore ; Singapore, which borders Malaysia, bought frigates – officials said.
            Singapore ; Singapore-Malaysia talks on frigates - officials said.
            Oslo      ; BERGEN, May 5 (Agency) - Norland sold frigates.
            Oslo      ; OSLO, May 5 (Agency) Norland sold frigates.
            ''        ; OSLO, May 5 (Agency) - Norland sold frigates.
            """)
    void whatASentenceBeginsWithIsNone(String located, String body) {
        assertThat(end(located, body)).isZero();
    }

    @Test
    void isShort() {
        assertThat(end("Oslo", "OSLO (" + "a".repeat(60) + ") - Norland.")).isEqualTo(69);
        assertThat(end("Oslo", "OSLO (" + "a".repeat(61) + ") - Norland.")).isZero();
        assertThat(end("O".repeat(196), "O".repeat(196) + " - Norland.")).isEqualTo(198);
        assertThat(end("O".repeat(201), "O".repeat(201) + " - Norland.")).isZero();
    }

    private static int end(String located, String body) {
        return DatelineText.end(
                NewsItems.empty().setLocated(located).setBody(body).build());
    }
}
