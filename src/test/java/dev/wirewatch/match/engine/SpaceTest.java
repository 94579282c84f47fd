package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextScope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What loops from a space's first field to its last rest on: how {@link Field} orders them. */
class SpaceTest {

    @Test
    void theSpacesShareTheFieldsOutInTheirOrder() {
        List<Integer> fields = Arrays.stream(Space.values())
                .flatMapToInt(space -> IntStream.rangeClosed(Index.of(space.first()), Index.of(space.last())))
                .boxed()
                .toList();
        assertThat(fields)
                .isEqualTo(Arrays.stream(Field.values()).map(Index::of).toList());
    }

    @Test
    void noSpaceMixesTextAndValues() {
        assertThat(Space.values()).allSatisfy(space -> assertThat(space.first().isText())
                .isEqualTo(space.last().isText()));
    }

    static Stream<Field> valued() {
        return Field.valued().stream();
    }

    @ParameterizedTest
    @MethodSource("valued")
    void aValueFieldIsASpaceOfItsOwn(Field field) {
        Space space = Space.of(field);
        assertThat(List.of(space.first(), space.last())).containsOnly(field);
    }

    @ParameterizedTest
    @EnumSource
    void aScopeLiesInTheSpaceOfItsField(TextScope scope) {
        Field field = scope == TextScope.LEAD ? Field.BODY : Field.valueOf(scope.name());
        Space space = Space.of(scope.first());
        assertThat(Index.of(field)).isBetween(Index.of(space.first()), Index.of(space.last()));
    }

    /** Headline and body lie next to each other, as the two stretches of a scope. */
    @Test
    void theTextIsHeadlineAndBody() {
        assertThat(Space.TEXT.first()).isEqualTo(Field.HEADLINE);
        assertThat(Space.TEXT.last()).isEqualTo(Field.BODY);
    }
}
