package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

class ScalarOffsetsTest {

    private static final String[] PIECES = {
        "arms", "Élysée", "AND", " ", "  ", "\n", "\n\n", "'", "\"", "(", "*", "\\", "#", ": ", "- ", "x", "\t", "talks"
    };

    /** Writes random values in each style, reads them back, and follows every character home. */
    @ParameterizedTest
    @EnumSource(
            value = ScalarStyle.class,
            names = {"PLAIN", "SINGLE_QUOTED", "DOUBLE_QUOTED", "LITERAL", "FOLDED"})
    void findsEveryCharacterOfAValueInTheYaml(ScalarStyle style) {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            String yaml = dump(value(random), style);
            MappingNode map = (MappingNode) new Yaml().compose(new StringReader(yaml));
            ScalarNode scalar = (ScalarNode) map.getValue().get(0).getValueNode();
            int[] offsets = ScalarOffsets.of(yaml, scalar.getStartMark().getIndex(), scalar);
            assertThat(offsets).hasSize(scalar.getValue().length() + 1).isSorted();
            for (int at = 0; at < scalar.getValue().length(); at++) {
                assertSameCharacter(scalar.getValue().charAt(at), yaml, offsets[at]);
            }
        }
    }

    private static void assertSameCharacter(char unit, String yaml, int offset) {
        if (!Character.isWhitespace(unit)) {
            boolean escaped = yaml.charAt(offset) == '\\';
            assertThat(escaped ? 0 : yaml.charAt(offset)).as(yaml).isEqualTo(escaped ? 0 : unit);
        }
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder("start");
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            value.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return value.append("end").toString();
    }

    private static String dump(String value, ScalarStyle style) {
        DumperOptions options = new DumperOptions();
        options.setDefaultScalarStyle(style);
        options.setAllowUnicode(style != ScalarStyle.DOUBLE_QUOTED);
        options.setWidth(40);
        return new Yaml(options).dump(Map.of("query", value));
    }
}
