package dev.wirewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.RegistryUnavailableException;
import dev.wirewatch.registry.Samples;
import dev.wirewatch.registry.SchemaRefusedException;
import dev.wirewatch.registry.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedRegistryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
    private static final String LONG = "{\"schema\":\"\\\"long\\\"\"}";
    private static final String TEXT = "{\"schema\":\"\\\"string\\\"\"}";

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Tests share a registry: each has subjects of its own. */
    private String subject;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(folder, 0, reason -> {});
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
    }

    @AfterAll
    static void stop() {
        registry.close();
        kafka.close();
    }

    @BeforeEach
    void nameSubject(TestInfo test) {
        subject = test.getTestMethod().orElseThrow().getName() + "-value";
    }

    @Test
    void servesOurClientAndKeepsIdsOverARestart() {
        int packs;
        int alerts;
        try (SchemaRegistry client = client()) {
            packs = client.idOf("p-value", RulePack.getClassSchema());
            alerts = client.idOf("alerts-value", Alert.getClassSchema());
            assertThat(client.idOf("alerts-arms-deals-value", Alert.getClassSchema()))
                    .isEqualTo(alerts);
        }
        restart(0);
        try (SchemaRegistry client = client()) {
            assertThat(client.byId(packs).getFullName()).isEqualTo("dev.wirewatch.message.RulePack");
            assertThat(client.idOf("alerts-value", Alert.getClassSchema())).isEqualTo(alerts);
            assertThat(client.isReachable()).isTrue();
        }
    }

    @Test
    void refusesASchemaThatCouldNotReadTheTopic() {
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"namespace\":\"dev.wirewatch.message\",\"name\":\"RulePack\",\"fields\":"
                        + "[{\"name\":\"owner\",\"type\":\"string\"}]}");
        try (SchemaRegistry client = client()) {
            client.idOf(subject, RulePack.getClassSchema());
            assertThatThrownBy(() -> client.idOf(subject, other))
                    .isInstanceOf(SchemaRefusedException.class)
                    .hasMessageContaining("incompatible schema for subject " + subject)
                    .hasMessageContaining("owner");
        }
    }

    @Test
    void aReaderWaitsForARegistryThatIsAwayAndGoesOnWhenItIsBack() {
        byte[] bytes;
        try (SchemaRegistry client = client();
                AvroSerde<Alert> writing = new AvroSerde<>(client, Alert.class)) {
            bytes = writing.serializer().serialize("alerts", Samples.alert());
        }
        Map<String, String> settings = Map.of("schema.registry.url", registry.url());
        int port = URI.create(registry.url()).getPort();
        registry.close();
        try (SchemaRegistry hasty = SchemaRegistry.connect(settings, Duration.ofMillis(300));
                AvroSerde<Alert> reading = new AvroSerde<>(hasty, Alert.class)) {
            assertThatThrownBy(() -> reading.deserializer().deserialize("alerts", bytes))
                    .isInstanceOf(RegistryUnavailableException.class);
            assertThat(hasty.isReachable()).isFalse();
        }
        try (SchemaRegistry patient = SchemaRegistry.connect(settings, Duration.ofSeconds(30));
                AvroSerde<Alert> reading = new AvroSerde<>(patient, Alert.class)) {
            CompletableFuture<Alert> alert =
                    CompletableFuture.supplyAsync(() -> reading.deserializer().deserialize("alerts", bytes));
            restart(port);
            assertThat(alert.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(Samples.alert());
        }
    }

    @Test
    void answersInConfluentsForm() throws Exception {
        String versions = "/subjects/" + subject + "/versions";
        int id = JSON.readTree(post(versions, INT).body()).path("id").asInt();
        assertJson(post(versions, INT), 200, "{'id':" + id + "}");
        assertThat(JSON.readTree(post(versions, LONG).body()).path("id").asInt())
                .isGreaterThan(id);

        assertJson(get(versions), 200, "[1,2]");
        String first = "{'subject':'" + subject + "','version':1,'id':" + id + ",'schema':'\\'int\\''}";
        assertJson(get(versions + "/1"), 200, first);
        assertJson(get(versions + "/latest/schema"), 200, "'long'");
        assertJson(post("/subjects/" + subject, INT), 200, first);
        assertJson(get("/subjects?subjectPrefix=" + subject), 200, "['" + subject + "']");
        assertJson(get("/schemas/ids/" + id), 200, "{'schema':'\\'int\\''}");
        assertJson(get("/schemas/ids/" + id + "/schema"), 200, "'int'");
        assertThat(get("/schemas/ids/" + id + "/subjects").body()).contains(subject);
        assertThat(get("/schemas/ids/" + id + "/versions").body())
                .contains("\"subject\":\"" + subject + "\"")
                .contains("\"version\":1");
        assertJson(get("/schemas/types"), 200, "['AVRO']");
        assertJson(get("/"), 200, "{}");
        assertJson(get("/mode"), 200, "{'mode':'READWRITE'}");
    }

    @Test
    void keepsLevelsOfSubjectsAndTheGlobalOne() throws Exception {
        String own = "/config/" + subject;
        assertJson(get("/config"), 200, "{'compatibilityLevel':'BACKWARD_TRANSITIVE'}");
        assertJson(get(own + "?defaultToGlobal=true"), 200, "{'compatibilityLevel':'BACKWARD_TRANSITIVE'}");
        assertJson(put(own, "{\"compatibility\":\"full\"}"), 200, "{'compatibility':'FULL'}");
        restart(0);
        assertJson(get(own), 200, "{'compatibilityLevel':'FULL'}");
        assertJson(send("DELETE", own, ""), 200, "{'compatibilityLevel':'FULL'}");
        assertThat(get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void testsCompatibility() throws Exception {
        post("/subjects/" + subject + "/versions", TEXT);
        String check = "/compatibility/subjects/" + subject + "/versions";
        assertJson(post(check + "/latest", TEXT), 200, "{'is_compatible':true}");
        assertJson(post(check + "/1", INT), 200, "{'is_compatible':false}");
        JsonNode verbose = JSON.readTree(post(check + "?verbose=true", INT).body());
        assertThat(verbose.path("is_compatible").asBoolean(true)).isFalse();
        assertThat(verbose.path("messages").path(0).asText()).contains("cannot read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /subjects/none/versions             |                                     | 404 | 40401",
                "GET    | /subjects/none/versions/1           |                                     | 404 | 40401",
                "GET    | /subjects/none/versions/0           |                                     | 422 | 42202",
                "GET    | /schemas/ids/99999                  |                                     | 404 | 40403",
                "GET    | /schemas/ids/first                  |                                     | 400 | 400",
                "GET    | /config/none                        |                                     | 404 | 40408",
                "GET    | /no/such/path                       |                                     | 404 | 404",
                "DELETE | /subjects/none                      |                                     | 404 | 404",
                "PUT    | /config                             | {\"compatibility\":\"ODD\"}         | 422 | 42203",
                "PUT    | /config                             | {}                                  | 422 | 42203",
                "POST   | /subjects/none                      | {\"schema\":\"\\\"int\\\"\"}        | 404 | 40401",
                "POST   | /subjects/none/versions             | {\"schema\":\"nonsense\"}           | 422 | 42201",
                "POST   | /subjects/none/versions             | {}                                  | 422 | 42201",
                "POST   | /subjects/none/versions             | [                                   | 400 | 400",
                "POST   | /subjects/none/versions             | 7                                   | 400 | 400",
                "POST   | /subjects/none/versions | {\"schemaType\":\"JSON\",\"schema\":\"{}\"}     | 422 | 42201",
                "POST   | /subjects/none/versions | {\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"a\"}]} | 422 | 42201"
            })
    void answersErrorsInConfluentsForm(String method, String path, String body, int status, int code) throws Exception {
        HttpResponse<String> response = send(method, path, body == null ? "" : body);
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode error = JSON.readTree(response.body());
        assertThat(error.path("error_code").asInt()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(response.headers().firstValue("content-type")).contains("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void refusesARequestThatIsTooLarge() throws Exception {
        HttpResponse<String> response =
                post("/subjects/large/versions", " ".repeat(RegistryRoutes.LARGEST_REQUEST + 1));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(response.body()).path("error_code").asInt()).isEqualTo(413);
    }

    @Test
    void doesNotAnswerWebPages() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/x/versions"))
                .header("Origin", "https://news.example")
                .POST(BodyPublishers.ofString(INT))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(kafka.bootstrapServers(), taken.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("is in use");
        }
    }

    private static void restart(int port) {
        registry.close();
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), port);
    }

    private SchemaRegistry client() {
        return SchemaRegistry.connect(Map.of("schema.registry.url", registry.url()), Duration.ZERO);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void assertJson(HttpResponse<String> response, int status, String json) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        String quoted = json.replace("\\'", "\\\"").replace('\'', '"');
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(quoted));
    }
}
