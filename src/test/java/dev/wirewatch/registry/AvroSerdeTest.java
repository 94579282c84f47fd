package dev.wirewatch.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RuleLibrary;
import dev.wirewatch.message.RulePack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {
    private static final String TOPIC = "watch-rules";
    private static final RulePack PACK =
            new RulePack("arms-deals", 3, "ab12", "rules: []\n", List.of(new RuleLibrary("entities", "lists: {}\n")));

    private SchemaRegistry registry;
    private AvroSerde<RulePack> packs;

    @BeforeEach
    void connect(TestInfo test) {
        String scope = "mock://" + test.getTestMethod().orElseThrow().getName();
        registry = SchemaRegistry.connect(Map.of("schema.registry.url", scope), Duration.ZERO);
        packs = new AvroSerde<>(registry, RulePack.class);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void writesAZeroByteTheIdAndAvroBinary() {
        byte[] bytes = packs.serializer().serialize(TOPIC, PACK);
        int id = registry.idOf("watch-rules-value", RulePack.getClassSchema());
        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(id);
        // A string is its length, zigzag-coded, and its bytes; an int is zigzag-coded.
        assertThat(HexFormat.of().formatHex(bytes, 5, bytes.length))
                .isEqualTo("14" + "61726d732d6465616c73" + "06" + "08" + "61623132" + "14" + "72756c65733a205b5d0a"
                        // An array is the count of its entries, the entries, and a zero.
                        + "02" + "10" + "656e746974696573" + "14" + "6c697374733a207b7d0a" + "00");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(roundTrip(packs, PACK)).isEqualTo(PACK);
    }

    @Test
    void keepsTimesEnumsListsAndNestedRecords() {
        try (AvroSerde<Alert> alerts = new AvroSerde<>(registry, Alert.class);
                AvroSerde<NewsItem> items = new AvroSerde<>(registry, NewsItem.class)) {
            assertThat(roundTrip(alerts, Samples.alert())).isEqualTo(Samples.alert());
            assertThat(roundTrip(items, Samples.newsItem())).isEqualTo(Samples.newsItem());
        }
    }

    @Test
    void keepsNull() {
        assertThat(packs.serializer().serialize(TOPIC, null)).isNull();
        assertThat(packs.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void namesTheSubjectOfAKeyAfterTheKey() {
        packs.configure(Map.of(), true);
        packs.serializer().serialize(TOPIC, PACK);
        SchemaRegistry lookUpOnly = SchemaRegistry.connect(Map.of(
                "schema.registry.url", "mock://namesTheSubjectOfAKeyAfterTheKey", "auto.register.schemas", "false"));
        assertThat(lookUpOnly.idOf("watch-rules-key", RulePack.getClassSchema()))
                .isPositive();
        assertThatThrownBy(() -> lookUpOnly.idOf("watch-rules-value", RulePack.getClassSchema()))
                .isInstanceOf(SchemaRefusedException.class);
    }

    @Test
    void readsAnOlderFormWithTheDefaultsOfNewFields() throws IOException {
        Schema older = schemaOf("RuleRef", "{'name':'id','type':'string'},{'name':'category','type':'string'}");
        GenericRecord written = new GenericData.Record(older);
        written.put("id", "r1");
        written.put("category", "sanctions");
        try (var rules = new AvroSerde<>(registry, dev.wirewatch.message.RuleRef.class)) {
            var read = rules.deserializer().deserialize("rules", encode("rules", older, written));
            assertThat(read.getTitle()).isEmpty();
            assertThat(read.getSeverity()).isEqualTo(dev.wirewatch.message.Severity.UNKNOWN);
            assertThat(read.getSubjects()).isEmpty();
        }
    }

    @Test
    void readsANewerFormWithoutItsNewFieldsAndWithTheDefaultOfANewSymbol() throws IOException {
        Schema newer = schemaOf(
                "RuleRef",
                "{'name':'id','type':'string'},{'name':'owner','type':'string'},{'name':'category','type':'string'},"
                        + "{'name':'severity','type':{'type':'enum','name':'Severity','symbols':['LOW','EXTREME']}}");
        GenericRecord written = new GenericData.Record(newer);
        written.put("id", "r1");
        written.put("owner", "europe");
        written.put("category", "sanctions");
        written.put(
                "severity",
                new GenericData.EnumSymbol(newer.getField("severity").schema(), "EXTREME"));
        try (var rules = new AvroSerde<>(registry, dev.wirewatch.message.RuleRef.class)) {
            var read = rules.deserializer().deserialize("rules", encode("rules", newer, written));
            assertThat(read.getCategory()).isEqualTo("sanctions");
            assertThat(read.getSeverity()).isEqualTo(dev.wirewatch.message.Severity.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 bytes are too few",
        "00000000, 4 bytes are too few",
        "7b7d2c2c2c2c, 'the first byte is 123, not 0'",
        "0000000063, no schema with id 99"
    })
    void refusesBytesWithoutAKnownHeader(String hex, String reason) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> packs.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesATruncatedMessageAtEveryLength() {
        byte[] whole = packs.serializer().serialize(TOPIC, PACK);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> packs.deserializer().deserialize(TOPIC, cut))
                    .as("the first %d bytes", length)
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void refusesBytesBehindTheMessage() {
        byte[] whole = packs.serializer().serialize(TOPIC, PACK);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatThrownBy(() -> packs.deserializer().deserialize(TOPIC, longer))
                .isInstanceOf(SerializationException.class)
                .hasMessage("not a RulePack on topic watch-rules: bytes are left behind the message");
    }

    /** Lengths of some 1 G, and one below zero: none may be believed, or a few bytes would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"8080808008", "feffffff0f", "01"})
    void refusesALengthThatTheBytesDoNotHold(String length) {
        byte[] header = Arrays.copyOf(packs.serializer().serialize(TOPIC, PACK), 5);
        byte[] claim = HexFormat.of().parseHex(length);
        byte[] bytes = Arrays.copyOf(header, 5 + claim.length);
        System.arraycopy(claim, 0, bytes, 5, claim.length);
        assertThatThrownBy(() -> packs.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void refusesAListLengthThatTheBytesDoNotHold() {
        try (var rules = new AvroSerde<>(registry, dev.wirewatch.message.RuleRef.class)) {
            byte[] whole = rules.serializer().serialize("rules", Samples.rule());
            // id, title, pack and category empty, severity UNKNOWN, then a list of 2^30 subjects.
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(whole, 5), 15);
            System.arraycopy(HexFormat.of().parseHex("0000000000" + "8080808008"), 0, bytes, 5, 10);
            assertThatThrownBy(() -> rules.deserializer().deserialize("rules", bytes))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void refusesAnotherRecordTypeByItsName() throws IOException {
        Schema other = schemaOf("Weather", "{'name':'degrees','type':'int'}");
        GenericRecord written = new GenericData.Record(other);
        written.put("degrees", 21);
        byte[] bytes = encode("weather", other, written);
        assertThatThrownBy(() -> packs.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("dev.wirewatch.message.Weather, incompatible");
    }

    @Test
    void refusesAMessageThatBreaksItsSchemaAndWritesTheNextOne() {
        RulePack broken = new RulePack("arms-deals", 1, null, "rules: []\n", List.of());
        assertThatThrownBy(() -> packs.serializer().serialize(TOPIC, broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("cannot write a RulePack for topic watch-rules");
        assertThat(roundTrip(packs, PACK)).isEqualTo(PACK);
    }

    @Test
    void writesAndReadsInManyThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        RulePack pack = new RulePack("pack-" + i, i, "h", "x".repeat(i), List.of());
                        return roundTrip(packs, pack).equals(pack);
                    })
                    .toList();
            for (Future<Boolean> same : threads.invokeAll(tasks)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void registersTheContractWithoutJavasOwnProperties() {
        int id = registry.idOf("alerts-value", Alert.getClassSchema());
        assertThat(registry.byId(id).toString()).doesNotContain("avro.java.string");
        assertThat(registry.byId(id).getFullName()).isEqualTo("dev.wirewatch.message.Alert");
    }

    private static <T extends org.apache.avro.specific.SpecificRecord> T roundTrip(AvroSerde<T> serde, T message) {
        return serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", message));
    }

    private byte[] encode(String topic, Schema schema, GenericRecord message) throws IOException {
        int id = registry.idOf(topic + "-value", schema);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).putInt(1, id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(message, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static Schema schemaOf(String name, String fields) {
        String json =
                "{'type':'record','namespace':'dev.wirewatch.message','name':'" + name + "','fields':[" + fields + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
