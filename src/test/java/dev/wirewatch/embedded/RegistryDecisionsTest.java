package dev.wirewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryDecisionsTest {
    private static final String INT = "\"int\"";
    private static final String LONG = "\"long\"";
    private static final String TEXT = "\"string\"";
    private static final VersionId LATEST = VersionId.parse("latest");

    @Test
    void countsIdsOverAllSubjectsAndVersionsInEach() {
        RegistryState state = register(register(register(RegistryState.empty(), "a", INT), "a", LONG), "b", TEXT);
        assertThat(state.versionsOf("a")).extracting(SchemaVersion::version).containsExactly(1, 2);
        assertThat(state.versionsOf("a")).extracting(SchemaVersion::id).containsExactly(1, 2);
        assertThat(state.versionsOf("b")).extracting(SchemaVersion::version).containsExactly(1);
        assertThat(state.versionsOf("b")).extracting(SchemaVersion::id).containsExactly(3);
    }

    @Test
    void givesTheSameSchemaTheSameIdInEverySubject() {
        RegistryState state = register(register(RegistryState.empty(), "a", INT), "b", "{\"type\": \"int\"}");
        assertThat(state.versionsOf("b")).extracting(SchemaVersion::id).containsExactly(1);
        assertThat(RegistryDecisions.uses(state, 1))
                .extracting(SchemaVersion::subject)
                .containsExactly("a", "b");
    }

    @Test
    void addsNothingWhereTheSubjectHasTheSchema() {
        RegistryState state = register(RegistryState.empty(), "a", INT);
        assertThat(RegistryDecisions.register(state, "a", INT).isNew()).isFalse();
        assertThat(RegistryDecisions.register(state, "a", INT).version().id()).isEqualTo(1);
    }

    @Test
    void refusesASchemaThatTheLevelForbids() {
        RegistryState state = register(RegistryState.empty(), "a", TEXT);
        assertError(409, () -> RegistryDecisions.register(state, "a", INT));
        RegistryState lax = state.with(RegistryDecisions.setLevel(Optional.of("a"), "none"));
        assertThat(RegistryDecisions.register(lax, "a", INT).isNew()).isTrue();
    }

    @Test
    void neverGivesAnIdTwiceThoughAVersionIsDeleted() {
        RegistryState state = register(RegistryState.empty(), "a", INT).with(new SchemaVersion("a", 1, 1, INT, true));
        assertThat(state.versions()).isEmpty();
        assertThat(RegistryDecisions.schema(state, 1)).isEqualTo(INT);
        assertThat(RegistryDecisions.register(state, "b", TEXT).version().id()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "\"no-such-type\"", "{\"type\":\"record\",\"name\":\"R\"}", "[[[["})
    void refusesWhatIsNoSchema(String text) {
        assertError(42201, () -> RegistryDecisions.register(RegistryState.empty(), "a", text));
    }

    @Test
    void refusesASchemaNestedThousandsDeep() {
        String text = "{\"type\":\"array\",\"items\":".repeat(5_000) + INT + "}".repeat(5_000);
        assertError(42201, () -> RegistryDecisions.register(RegistryState.empty(), "a", text));
    }

    @Test
    void tellsWhatIsNotThere() {
        RegistryState state = register(RegistryState.empty(), "a", INT);
        assertError(40401, () -> RegistryDecisions.existing(state, "b"));
        assertError(40401, () -> RegistryDecisions.lookUp(state, "b", INT));
        assertError(40403, () -> RegistryDecisions.lookUp(state, "a", TEXT));
        assertError(40402, () -> RegistryDecisions.version(state, "a", VersionId.parse("2")));
        assertError(40403, () -> RegistryDecisions.schema(state, 2));
        assertError(40403, () -> RegistryDecisions.uses(state, 2));
        assertError(40408, () -> RegistryDecisions.ownLevel(state, "a"));
        assertError(42203, () -> RegistryDecisions.setLevel(Optional.empty(), "SIDEWARD"));
    }

    @Test
    void findsVersionsByNumberAndTheLatest() {
        RegistryState state = register(register(RegistryState.empty(), "a", INT), "a", LONG);
        assertThat(RegistryDecisions.version(state, "a", VersionId.parse("1")).schema())
                .isEqualTo(INT);
        assertThat(RegistryDecisions.version(state, "a", LATEST).schema()).isEqualTo(LONG);
        assertThat(RegistryDecisions.version(state, "a", VersionId.parse("-1")).schema())
                .isEqualTo(LONG);
        assertThat(RegistryDecisions.lookUp(state, "a", INT).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "first", "99999999999", ""})
    void refusesWhatIsNoVersion(String text) {
        assertError(42202, () -> VersionId.parse(text));
    }

    @Test
    void testsCompatibilityWithoutRegistering() {
        RegistryState state = register(register(RegistryState.empty(), "a", INT), "a", LONG);
        assertThat(RegistryDecisions.conflicts(state, "a", LATEST, INT)).hasSize(1);
        assertThat(RegistryDecisions.conflicts(state, "a", VersionId.parse("1"), INT))
                .isEmpty();
        assertThat(RegistryDecisions.conflicts(state, "a", INT)).hasSize(1);
        assertThat(RegistryDecisions.conflicts(state, "new", LATEST, INT)).isEmpty();
        assertError(40402, () -> RegistryDecisions.conflicts(state, "a", VersionId.parse("3"), INT));
        assertError(40401, () -> RegistryDecisions.conflicts(state, "new", VersionId.parse("1"), INT));
    }

    @Test
    void takesASubjectsLevelBeforeTheGlobalOne() {
        RegistryState state = RegistryState.empty();
        assertThat(state.levelOf("a")).isEqualTo(CompatibilityLevel.BACKWARD_TRANSITIVE);
        state = state.with(RegistryDecisions.setLevel(Optional.empty(), "FULL"));
        state = state.with(RegistryDecisions.setLevel(Optional.of("a"), "NONE"));
        assertThat(List.of(state.levelOf("a"), state.levelOf("b")))
                .containsExactly(CompatibilityLevel.NONE, CompatibilityLevel.FULL);
        state = state.with(new LevelChange(Optional.of("a"), Optional.empty()));
        state = state.with(new LevelChange(Optional.empty(), Optional.empty()));
        assertThat(state).isEqualTo(RegistryState.empty());
    }

    private static RegistryState register(RegistryState state, String subject, String text) {
        return state.with(RegistryDecisions.register(state, subject, text).version());
    }

    private static void assertError(int code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.status()).isEqualTo(code < 1000 ? code : code / 100);
        });
    }
}
