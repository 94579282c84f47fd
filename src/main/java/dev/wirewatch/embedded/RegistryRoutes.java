package dev.wirewatch.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.embedded.RegistryDecisions.Registration;
import dev.wirewatch.embedded.RegistryRecord.LevelChange;
import dev.wirewatch.embedded.RegistryRecord.SchemaVersion;
import dev.wirewatch.embedded.RegistryStore.Change;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of Confluent's REST API that this registry has, each with what it decides or writes. */
final class RegistryRoutes {
    /** Bytes; the largest schema in public registries is some 100 KB. */
    static final int LARGEST_REQUEST = 1 << 20;

    private final RegistryStore store;

    RegistryRoutes(RegistryStore store) {
        this.store = store;
    }

    void addTo(RoutesConfig routes) {
        addSubjects(routes);
        addSchemas(routes);
        addLevels(routes);
        addCompatibility(routes);
        routes.get("/", context -> RegistryJson.answer(context, Map.of()));
        routes.get("/mode", context -> RegistryJson.answer(context, Map.of("mode", "READWRITE")));
        routes.get("/mode/{subject}", context -> RegistryJson.answer(context, Map.of("mode", "READWRITE")));
    }

    private void addSubjects(RoutesConfig routes) {
        routes.get("/subjects", context -> {
            String prefix =
                    Optional.ofNullable(context.queryParam("subjectPrefix")).orElse("");
            RegistryJson.answer(
                    context,
                    state().versions().keySet().stream()
                            .filter(subject -> subject.startsWith(prefix))
                            .toList());
        });
        routes.post("/subjects/{subject}", context -> {
            String text = RegistryJson.schemaText(context);
            RegistryJson.answer(
                    context, RegistryJson.version(RegistryDecisions.lookUp(state(), subject(context), text)));
        });
        routes.get("/subjects/{subject}/versions", context -> {
            List<SchemaVersion> versions = RegistryDecisions.existing(state(), subject(context));
            RegistryJson.answer(
                    context, versions.stream().map(SchemaVersion::version).toList());
        });
        routes.post("/subjects/{subject}/versions", context -> {
            String text = RegistryJson.schemaText(context);
            RegistryJson.answer(context, Map.of("id", register(subject(context), text)));
        });
        routes.get(
                "/subjects/{subject}/versions/{version}",
                context -> RegistryJson.answer(context, RegistryJson.version(version(context))));
        routes.get(
                "/subjects/{subject}/versions/{version}/schema",
                context -> RegistryJson.answerText(context, version(context).schema()));
    }

    private void addSchemas(RoutesConfig routes) {
        routes.get("/schemas/types", context -> RegistryJson.answer(context, List.of("AVRO")));
        routes.get(
                "/schemas/ids/{id}",
                context ->
                        RegistryJson.answer(context, Map.of("schema", RegistryDecisions.schema(state(), id(context)))));
        routes.get(
                "/schemas/ids/{id}/schema",
                context -> RegistryJson.answerText(context, RegistryDecisions.schema(state(), id(context))));
        routes.get(
                "/schemas/ids/{id}/subjects",
                context -> RegistryJson.answer(
                        context,
                        RegistryDecisions.uses(state(), id(context)).stream()
                                .map(SchemaVersion::subject)
                                .toList()));
        routes.get(
                "/schemas/ids/{id}/versions",
                context -> RegistryJson.answer(
                        context,
                        RegistryDecisions.uses(state(), id(context)).stream()
                                .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                                .toList()));
    }

    private void addLevels(RoutesConfig routes) {
        routes.get("/config", context -> answerLevel(context, state().level()));
        routes.put("/config", context -> setLevel(context, Optional.empty()));
        routes.delete("/config", context -> {
            CompatibilityLevel before = state().level();
            store.change(state -> write(new LevelChange(Optional.empty(), Optional.empty()), before));
            answerLevel(context, before);
        });
        routes.get("/config/{subject}", context -> {
            boolean orGlobal = Boolean.parseBoolean(context.queryParam("defaultToGlobal"));
            answerLevel(
                    context,
                    orGlobal
                            ? state().levelOf(subject(context))
                            : RegistryDecisions.ownLevel(state(), subject(context)));
        });
        routes.put("/config/{subject}", context -> setLevel(context, Optional.of(subject(context))));
        routes.delete("/config/{subject}", context -> {
            String subject = subject(context);
            answerLevel(
                    context,
                    store.change(state -> write(
                            new LevelChange(Optional.of(subject), Optional.empty()),
                            RegistryDecisions.ownLevel(state, subject))));
        });
    }

    private void addCompatibility(RoutesConfig routes) {
        routes.post("/compatibility/subjects/{subject}/versions", context -> {
            String text = RegistryJson.schemaText(context);
            answerConflicts(context, RegistryDecisions.conflicts(state(), subject(context), text));
        });
        routes.post("/compatibility/subjects/{subject}/versions/{version}", context -> {
            VersionId version = VersionId.parse(context.pathParam("version"));
            String text = RegistryJson.schemaText(context);
            answerConflicts(context, RegistryDecisions.conflicts(state(), subject(context), version, text));
        });
    }

    private int register(String subject, String text) {
        return store.change(state -> {
            Registration registration = RegistryDecisions.register(state, subject, text);
            SchemaVersion version = registration.version();
            return new Change<>(registration.isNew() ? Optional.of(version) : Optional.empty(), version.id());
        });
    }

    private void setLevel(Context context, Optional<String> subject) {
        JsonNode name = RegistryJson.body(context).path("compatibility");
        LevelChange change = RegistryDecisions.setLevel(subject, name.asText());
        store.change(state -> write(change, change));
        RegistryJson.answer(context, Map.of("compatibility", change.level().orElseThrow()));
    }

    private static <T> Change<T> write(RegistryRecord record, T answer) {
        return new Change<>(Optional.of(record), answer);
    }

    private static void answerLevel(Context context, CompatibilityLevel level) {
        RegistryJson.answer(context, Map.of("compatibilityLevel", level));
    }

    private static void answerConflicts(Context context, List<String> conflicts) {
        boolean verbose = Boolean.parseBoolean(context.queryParam("verbose"));
        RegistryJson.answer(
                context,
                verbose
                        ? Map.of("is_compatible", conflicts.isEmpty(), "messages", conflicts)
                        : Map.of("is_compatible", conflicts.isEmpty()));
    }

    private RegistryState state() {
        return store.state();
    }

    private SchemaVersion version(Context context) {
        VersionId version = VersionId.parse(context.pathParam("version"));
        return RegistryDecisions.version(state(), subject(context), version);
    }

    private static String subject(Context context) {
        return context.pathParam("subject");
    }

    private static int id(Context context) {
        String text = context.pathParam("id");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw RegistryException.malformedRequest("'" + text + "' is not a schema id");
        }
    }
}
