package dev.wirewatch.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RulePack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client and serdes against a registry that others wrote. */
class ApicurioIT {
    @TempDir
    private static Path logs;

    private static ApicurioProcess apicurio;

    @BeforeAll
    static void start() throws IOException {
        apicurio = ApicurioProcess.start(logs.resolve("apicurio.log"));
    }

    @AfterAll
    static void stop() {
        apicurio.close();
    }

    @Test
    void oneWritesAndAnotherReadsByTheIdAlone() {
        try (SchemaRegistry writers = connect(apicurio.url());
                SchemaRegistry readers = connect(apicurio.url());
                AvroSerde<Alert> writing = new AvroSerde<>(writers, Alert.class);
                AvroSerde<Alert> reading = new AvroSerde<>(readers, Alert.class)) {
            byte[] bytes = writing.serializer().serialize("alerts", Samples.alert());
            assertThat(reading.deserializer().deserialize("alerts", bytes)).isEqualTo(Samples.alert());
        }
    }

    @Test
    void registersEachMessageAndFindsItAgain() {
        Map<String, String> lookUpOnly =
                Map.of("schema.registry.url", apicurio.url(), "auto.register.schemas", "false");
        try (SchemaRegistry registering = connect(apicurio.url());
                SchemaRegistry lookingUp = SchemaRegistry.connect(lookUpOnly, Duration.ZERO)) {
            int id = registering.idOf("news-items-value", NewsItem.getClassSchema());
            assertThat(lookingUp.idOf("news-items-value", NewsItem.getClassSchema()))
                    .isEqualTo(id);
            assertThat(lookingUp.byId(id).getFullName()).isEqualTo("dev.wirewatch.message.NewsItem");
            assertThatThrownBy(() -> lookingUp.idOf("nobodys-value", NewsItem.getClassSchema()))
                    .isInstanceOf(SchemaRefusedException.class)
                    .hasMessageContaining("nobodys-value is not registered");
        }
    }

    @Test
    void isToldThatASchemaIsIncompatible() throws Exception {
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"namespace\":\"dev.wirewatch.message\",\"name\":\"RulePack\",\"fields\":"
                        + "[{\"name\":\"owner\",\"type\":\"string\"}]}");
        try (SchemaRegistry registry = connect(apicurio.url())) {
            registry.idOf("watch-rules-value", RulePack.getClassSchema());
            setLevel("watch-rules-value", "BACKWARD_TRANSITIVE");
            assertThatThrownBy(() -> registry.idOf("watch-rules-value", other))
                    .isInstanceOf(SchemaRefusedException.class)
                    .hasMessageContaining("incompatible schema for subject watch-rules-value")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void isToldThatAnIdIsUnknown() {
        try (SchemaRegistry registry = connect(apicurio.url())) {
            assertThatThrownBy(() -> registry.byId(987_654))
                    .isInstanceOf(SchemaRefusedException.class)
                    .hasMessageStartingWith("no schema with id 987654");
        }
    }

    @Test
    void takesTheNextUrlWhereTheFirstIsDead() throws IOException {
        try (SchemaRegistry registry =
                connect("http://127.0.0.1:" + ApicurioProcess.freePort() + "," + apicurio.url())) {
            assertThat(registry.isReachable()).isTrue();
            assertThat(registry.idOf("several-value", RulePack.getClassSchema()))
                    .isPositive();
        }
    }

    @Test
    void tellsAWrongPathFromAnUnknownSchema() {
        try (SchemaRegistry registry = connect(apicurio.url().replace("/ccompat/v7", "/nowhere"))) {
            assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailableException.class);
            assertThat(registry.isReachable()).isFalse();
        }
    }

    private static SchemaRegistry connect(String url) {
        return SchemaRegistry.connect(Map.of("schema.registry.url", url), Duration.ZERO);
    }

    private static void setLevel(String subject, String level) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(apicurio.url() + "/config/" + subject))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .PUT(BodyPublishers.ofString("{\"compatibility\":\"" + level + "\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
