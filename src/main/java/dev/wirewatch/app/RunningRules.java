package dev.wirewatch.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The rules that a service says it has in force.
 *
 * @param ruleSet the version of the rule set
 * @param versions the version of each pack, by name
 */
public record RunningRules(String ruleSet, Map<String, Integer> versions) {

    private static final String PATH = "/health/rules";

    /** Copies the versions. */
    public RunningRules {
        versions = Map.copyOf(versions);
    }

    /**
     * Asks a service.
     *
     * @param service its URL, without a path
     * @param patience how long to wait for an answer
     * @return what it says
     * @throws IOException where it does not answer, or with something else; the message tells which
     */
    public static RunningRules ask(URI service, Duration patience) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve(PATH)).timeout(patience).build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
        HttpResponse<String> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException("does not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("answers " + answer.statusCode() + " to " + PATH + ": no service, or an older one");
        }
        return read(new ObjectMapper().readTree(answer.body()));
    }

    private static RunningRules read(JsonNode answer) throws IOException {
        if (!answer.path("ruleSet").isTextual() || !answer.path("packs").isArray()) {
            throw new IOException("answers something else than rules to " + PATH);
        }
        Map<String, Integer> versions = new TreeMap<>();
        answer.path("packs")
                .forEach(pack -> versions.put(
                        pack.path("pack").asText(), pack.path("version").asInt()));
        return new RunningRules(answer.path("ruleSet").asText(), versions);
    }
}
