package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.OvertakenException;
import dev.wirewatch.app.RulePublisher;
import dev.wirewatch.app.RuleTopic;
import dev.wirewatch.app.Service;
import dev.wirewatch.desk.DeskFile;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rules are rolled out and rolled back while the service runs; what fails half-way changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloutIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Path folder;
    private Configuration configuration;
    private Service service;
    private Kafka kafka;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        configuration = Configuration.defaults(folder.resolve("data")).onFreePorts();
        startService();
    }

    private void startService() {
        service = Service.start(configuration, DeskFile.shipped());
        service.awaitReady(Duration.ofSeconds(60));
        kafka = new Kafka(service.connection());
    }

    @AfterAll
    void stop() {
        kafka.close();
        service.close();
    }

    @Test
    void alertsFollowAPublishABadPublishAndRollbacks() throws IOException {
        Path pack = write("berries", "berry-words", "berries");
        assertThat(wirewatch("rules", "publish", pack.toString()).lines())
                .containsExactly("berries: published as version 1");
        awaitPack("berries", 1);
        String first = ruleSet(alert(200, "berries"));

        write("berries", "berry-words", "plums");
        Ended diff = wirewatch("rules", "diff", pack.toString());
        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.lines())
                .contains("pack berries: changed, 0 rules unchanged", "      query: [-berries-]{+plums+}");
        assertThat(wirewatch("rules", "publish", pack.toString()).lines())
                .containsExactly("berries: published as version 2");
        assertThat(wirewatch("rules", "diff", pack.toString()).exitCode()).isZero();
        awaitPack("berries", 2);
        String second = ruleSet(alert(201, "plums"));
        assertThat(second).isNotEqualTo(first);

        Path other = write("drupes", "berry-words", "plums");
        Ended taken = wirewatch("rules", "publish", other.toString());
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.stdout())
                .startsWith(other + ":")
                .contains("rule id `berry-words` is already used at berries version 2:");

        Files.writeString(pack, Files.readString(pack).replace("query: plums", "query: figs"));
        Ended bad = wirewatch("rules", "publish", pack.toString());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.stdout()).contains("must match this example and does not");
        assertThat(ruleSet(alert(202, "plums"))).isEqualTo(second);

        assertThat(wirewatch("rules", "rollback", "berries").lines())
                .containsExactly("berries: published as version 3, which is version 1 again");
        awaitPack("berries", 3);
        assertThat(ruleSet(alert(203, "berries"))).isEqualTo(first);
        assertThat(kafka.alerts(Topics.ALERTS, "plums")).hasSize(2);

        assertThat(wirewatch("rules", "rollback", "berries", "--to", "2").lines())
                .containsExactly("berries: published as version 4, which is version 2 again");
        awaitPack("berries", 4);
        assertThat(ruleSet(alert(204, "plums"))).isEqualTo(second);
        wirewatch("rules", "rollback", "berries", "--to", "9")
                .failsInOneLine(1, "pack berries has no version 9; there are the versions 1, 2, 3, 4");
        wirewatch("rules", "rollback").failsInOneLine(1, "the last publication took pack berries back to version 2");
        wirewatch("rules", "rollback", "nuts").failsInOneLine(1, "no pack nuts was ever published");
    }

    @Test
    void tellsWhatIsInForceWhere() throws Exception {
        wirewatch("rules", "publish", write("reeds", "reed-words", "reeds").toString());
        awaitPack("reeds", 1);
        String url = "http://127.0.0.1:" + service.httpPort();

        Ended same = wirewatch("rules", "list", "--running", "--service", url);
        assertThat(same.exitCode()).as(same.stderr()).isZero();
        assertThat(same.lines())
                .anyMatch(line -> line.matches("reeds +1 +1 +[0-9a-f]{12} +20[0-9-]+T[0-9:]+Z"))
                .contains(url + ": rule set " + service.rules().version() + ", the same");

        Ended away =
                wirewatch("rules", "list", "--running", "--service", "http://127.0.0.1:" + FreePort.find(), "--json");
        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.lines().get(away.lines().size() - 1))
                .contains("\"same\":false", "\"failure\":\"does not answer\"");
    }

    @Test
    void aRollbackWithoutANameUndoesTheLastPublication() throws Exception {
        publish(pack("oaks", 1, "oaks"), pack("elms", 1, "elms"));
        publish(pack("oaks", 2, "acorns"), pack("ashes", 2, "ashes"));
        awaitPack("ashes", 1);

        assertThat(wirewatch("rules", "rollback").lines())
                .containsExactly("ashes: removed", "oaks: published as version 3, which is version 1 again");
        awaitPack("oaks", 3);
        assertThat(packs()).contains("elms", "oaks").doesNotContain("ashes");

        publish(pack("ashes", 2, "ashes"));
        awaitPack("ashes", 2);
        assertThat(new RuleTopic(kafka.connection(), kafka.registry())
                        .published()
                        .get("ashes")
                        .getVersion())
                .as("versions go on rising, though the pack was gone")
                .isEqualTo(2);
    }

    @Test
    void aRuleMovesBetweenPacksAndNoneIsRefused() throws Exception {
        publish(pack("ferns", 1, "ferns"), pack("mosses", 1, "mosses"));
        awaitPack("mosses", 1);
        double refused = refused();

        publish(moved("ferns", "mosses-1", "mosses"), moved("mosses", "mosses-2", "lichens"));
        awaitPack("mosses", 2);
        assertThat(rule("mosses-1")).isEqualTo("ferns");

        publish(moved("ferns", "ferns-1", "ferns"), moved("mosses", "mosses-1", "mosses"));
        awaitPack("mosses", 3);
        assertThat(rule("mosses-1")).isEqualTo("mosses");
        assertThat(rule("ferns-1")).isEqualTo("ferns");
        assertThat(refused()).isEqualTo(refused);
    }

    private static Pack moved(String name, String rule, String word) throws InvalidRulesException {
        return PackReader.read("test", text(name, rule, word));
    }

    private String rule(String id) {
        return service.rules().rule(id).orElseThrow().pack();
    }

    private double refused() throws Exception {
        return new Web()
                .get(service.httpPort(), "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("wirewatch_rule_packs_refused_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void aPublishThatFailsHalfWayLeavesTheOldSetInForce() throws Exception {
        publish(pack("firs", 1, "firs"), pack("pines", 1, "pines"));
        awaitPack("pines", 1);
        String before = service.rules().version();
        limitRecords("1500");
        try {
            Pack large = PackReader.read("test", text("pines", "pines", "pines") + "#" + "x".repeat(3_000) + "\n");
            assertThatThrownBy(() -> publish(pack("firs", 1, "cones"), large))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageStartingWith("nothing is published, for Kafka did not take it: ");
        } finally {
            limitRecords("1048588");
        }
        publish(pack("firs", 1, "firs")); // nothing differs, so the old version is still what is published
        assertThat(version("firs")).isEqualTo(1);
        assertThat(service.rules().version()).isEqualTo(before);
        publish(pack("firs", 1, "needles"));
        awaitPack("firs", 2);
    }

    @Test
    void theServiceSeesNothingOfATransactionThatIsGivenUpAlsoAfterARestart() throws Exception {
        publish(pack("limes", 1, "limes"));
        awaitPack("limes", 1);
        String before = service.rules().version();
        RulePack open = new RulePack("limes", 2, "hash", text("limes", "limes-words", "lemons"), List.of());
        try (KafkaProducer<String, RulePack> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.connection().bootstrapServers(),
                        "transactional.id",
                        "a-publisher-that-gives-up"),
                new StringSerializer(),
                new AvroSerde<>(kafka.registry(), RulePack.class).serializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.WATCH_RULES, "limes", open))
                    .get();
            assertThat(version("limes")).isEqualTo(1);
            kafka.send(Dispatches.text(300, "limes"));
            await().atMost(SOON)
                    .until(() -> kafka.alerts(Topics.ALERTS, "400 limes").size() == 1);
            assertThat(service.rules().version()).isEqualTo(before);
            producer.abortTransaction();
        }
        assertThat(version("limes")).isEqualTo(1);

        stop();
        startService();
        assertThat(service.rules().version()).isEqualTo(before);
        publish(pack("limes", 1, "lemons"));
        awaitPack("limes", 2);
    }

    @Test
    void whatOthersPublishedAndDoesNotCompileStopsNoCommandThatReads() throws Exception {
        publish(pack("vines", 1, "vines"));
        awaitPack("vines", 1);
        put("weeds", new RulePack("weeds", 1, "hash", "no pack at all", List.of()));
        try {
            await().atMost(SOON).until(() -> refused() > 0);
            Path vines = write("vines", "vines-1", "vines");
            for (Ended read : List.of(
                    process("rules", "list", "--published"),
                    process("rules", "list", "--running", "--service", "http://127.0.0.1:" + service.httpPort()),
                    process("rules", "backtest", vines.toString()),
                    process("rules", "diff", vines.toString()))) {
                assertThat(read.exitCode()).as(read.stderr()).isZero();
                assertThat(read.stderr()).contains("a published pack does not compile", "weeds");
            }
        } finally {
            put("weeds", null);
        }
    }

    private void put(String pack, RulePack content) throws Exception {
        try (KafkaProducer<String, RulePack> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.connection().bootstrapServers()),
                new StringSerializer(),
                new AvroSerde<>(kafka.registry(), RulePack.class).serializer())) {
            producer.send(new ProducerRecord<>(Topics.WATCH_RULES, pack, content))
                    .get();
        }
    }

    @Test
    void anExampleThatDoesNotHoldIsToldAndHoldsNoRollbackBack() throws Exception {
        String wrong = text("sedges", "sedge-words", "sedges").replace("query: sedges", "query: rushes");
        put("sedges", new RulePack("sedges", 1, "hash", wrong, List.of()));
        awaitPack("sedges", 1);
        assertThat(wirewatch(
                                "rules",
                                "publish",
                                write("sedges", "sedge-words", "sedges").toString())
                        .lines())
                .containsExactly("sedges: published as version 2");

        Ended back = wirewatch("rules", "rollback", "sedges");

        assertThat(back.exitCode()).isZero();
        assertThat(back.stdout()).isEqualTo("sedges: published as version 3, which is version 1 again\n");
        assertThat(back.stderr())
                .contains("warning: rule `sedge-words` must match this example and does not", "missing: rushes");
    }

    @Test
    void ofTwoThatPublishTheOneThatBeganFirstPublishesNothing() throws Exception {
        try (RulePublisher first = publisher();
                RulePublisher second = publisher()) {
            Pack mine = pack("yews", 1, "yews");
            assertThatThrownBy(() -> first.publish(List.of(mine), false))
                    .isInstanceOf(OvertakenException.class)
                    .hasMessageStartingWith("somebody else is publishing rules; nothing of this is published");
            assertThat(second.publish(List.of(pack("yews", 1, "hollies")), false)
                            .written())
                    .singleElement()
                    .extracting(RulePack::getVersion)
                    .isEqualTo(1);
        }
    }

    /** Sends a dispatch, and gives the alert that it makes. */
    private Alert alert(int number, String word) {
        kafka.send(Dispatches.text(number, word));
        String about = number + 100 + " " + word;
        await().atMost(SOON).until(() -> kafka.alerts(Topics.ALERTS, about).size() == 1);
        return kafka.alerts(Topics.ALERTS, about).get(0);
    }

    private static String ruleSet(Alert alert) {
        return alert.getRule().getRuleSet();
    }

    private void publish(Pack... packs) throws InvalidRulesException {
        try (RulePublisher publisher = publisher()) {
            publisher.publish(Arrays.asList(packs), false);
        }
    }

    private RulePublisher publisher() {
        return RulePublisher.begin(kafka.connection(), kafka.registry(), configuration.topics());
    }

    private static Pack pack(String name, int rule, String word) throws InvalidRulesException {
        return PackReader.read("test", text(name, name + "-" + rule, word));
    }

    private static String text(String name, String rule, String word) {
        return Dispatches.pack(name, rule, "trees", word);
    }

    private Path write(String name, String rule, String word) throws IOException {
        return Files.writeString(folder.resolve(name + ".yml"), text(name, rule, word));
    }

    private Collection<String> packs() {
        return service.rules().packs().stream().map(Pack::name).toList();
    }

    private int version(String pack) {
        return new RuleTopic(kafka.connection(), kafka.registry())
                .published()
                .get(pack)
                .getVersion();
    }

    /** Waits until the service has a version of a pack in force. */
    private void awaitPack(String pack, int version) {
        String entry = "\"pack\":\"" + pack + "\",\"version\":" + version + ",";
        await().atMost(SOON).until(() -> new Web()
                .get(service.httpPort(), "/health/rules")
                .body()
                .contains(entry));
    }

    private void limitRecords(String bytes) throws ExecutionException, InterruptedException {
        try (Admin admin = kafka.connection().admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topics.WATCH_RULES),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private Ended wirewatch(String... arguments) {
        return Ended.inProcess(connected(arguments));
    }

    /** In a process of its own, with what it logs. */
    private Ended process(String... arguments) {
        try (Program program = Program.wirewatch(folder, connected(arguments))) {
            return program.awaitEnd(Duration.ofSeconds(60)).showsNoStackTrace();
        }
    }

    private String[] connected(String... arguments) {
        return Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of(
                                "--kafka",
                                kafka.connection().bootstrapServers(),
                                "--registry",
                                kafka.connection().registryUrl()))
                .toArray(String[]::new);
    }
}
