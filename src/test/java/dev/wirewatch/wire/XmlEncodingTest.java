package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlEncodingTest {

    private static final String LATIN = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>København £5</a>";

    @Test
    void believesADeclarationOfSingleBytes() throws UnreadableException {
        assertThat(XmlEncoding.of(LATIN.getBytes(ISO_8859_1))).contains("iso-8859-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "ISO-8859-15", "windows-1252", "latin1"})
    void believesTheBytesWhereTheyAreUtf8(String declared) throws UnreadableException {
        String text = LATIN.replace("iso-8859-1", declared);
        assertThat(XmlEncoding.of(text.getBytes(UTF_8))).contains("UTF-8");
        assertThat(TextDecoder.decode(text.getBytes(UTF_8), Optional.empty())).isEqualTo(text);
    }

    @Test
    void leavesOtherCharacterSetsAlone() throws UnreadableException {
        assertThat(XmlEncoding.of("<?xml version='1.0' encoding='Shift_JIS'?><a>é</a>".getBytes(UTF_8)))
                .contains("Shift_JIS");
    }
}
