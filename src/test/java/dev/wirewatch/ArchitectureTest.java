package dev.wirewatch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The rooms of docs/design.md and the arrows between them. */
@AnalyzeClasses(packages = "dev.wirewatch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the top down: each may import those behind it. The table in docs/design.md has the same order. */
    private static final List<String> ROOMS = List.of(
            "cli",
            "app",
            "feed",
            "topology",
            "desk",
            "backtest",
            "alert",
            "rules",
            "match",
            "query",
            "wire",
            "embedded",
            "registry",
            "yaml",
            "message");

    private static final String[] PURE = packages("query", "match", "rules", "wire", "alert", "backtest", "desk");

    private static final String CONFLUENT = "org.apache.flink..";

    @ArchTest
    static final ArchRule everyClassIsInARoom = noClasses()
            .should()
            .resideOutsideOfPackages(packages(ROOMS.toArray(String[]::new)))
            .because("docs/design.md lists the rooms");

    @ArchTest
    static final ArchRule noCycles = SlicesRuleDefinition.slices()
            .matching("dev.wirewatch.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule pureRoomsKnowNothingOfKafka = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "dev.wirewatch.registry..", "dev.wirewatch.embedded..");

    @ArchTest
    static final ArchRule languageAndMatcherKnowNothingOfMessages = noClasses()
            .that()
            .resideInAnyPackage(packages("query", "match"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "dev.wirewatch.message..");

    @ArchTest
    static final ArchRule languageKnowsNoOtherRoom = noClasses()
            .that()
            .resideInAPackage("dev.wirewatch.query..")
            .should()
            .dependOnClassesThat(roomsBut("query"));

    @ArchTest
    static final ArchRule matcherKnowsTheLanguageAlone = noClasses()
            .that()
            .resideInAPackage("dev.wirewatch.match..")
            .should()
            .dependOnClassesThat(roomsBut("match", "query"));

    private static DescribedPredicate<JavaClass> roomsBut(String... known) {
        return resideInAnyPackage("dev.wirewatch..").and(not(resideInAnyPackage(packages(known))));
    }

    @ArchTest
    static final ArchRule pureRoomsReadNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a replay must make the same ids and the same alerts");

    /** Resources of the jar are no files: they are as constant as the classes. */
    @ArchTest
    static final ArchRule pureRoomsReadNoFilesButThoseOfRules = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .haveNameNotMatching("dev\\.wirewatch\\.rules\\.(PackFolder|PackFile|LibraryFolder)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.file\\.(Files|FileSystem.*)|java\\.nio\\.channels\\.[A-Za-z]*FileChannel"
                    + "|java\\.io\\.(File|File(Reader|Writer|InputStream|OutputStream)|RandomAccessFile)")
            .because("docs/design.md names those that read files");

    @ArchTest
    static final ArchRule onlyTheTopologyKnowsKafkaStreams = noClasses()
            .that()
            .resideOutsideOfPackage("dev.wirewatch.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.streams..", "org.rocksdb..");

    @ArchTest
    static final ArchRule oneClassKnowsConfluentsClient = noClasses()
            .that()
            .haveNameNotMatching("dev\\.wirewatch\\.registry\\.SchemaRegistry(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CONFLUENT);

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.apache.log4j..");

    @ArchTest
    static final ArchRule onlyTheCommandLineTouchesTheTerminalAndEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage("dev.wirewatch.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule noVariableIsStatic = fields().that()
            .areStatic()
            .and(are(not(generated())))
            .should()
            .beFinal()
            .because("state has an owner");

    /** What all state stores of a process share lies in one class by Kafka Streams' design: see its comment. */
    @ArchTest
    static final ArchRule noConstantHoldsWhatChanges = noFields()
            .that()
            .areStatic()
            .and(are(not(generated())))
            .and()
            .areNotDeclaredIn("dev.wirewatch.topology.BoundedRocksDb")
            .should()
            .haveRawType(changeable());

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    /** One rule a room, so that a failure names the arrow. */
    @ArchTest
    static void importsRunDownwards(JavaClasses classes) {
        for (String room : ROOMS) {
            List<String> above = ROOMS.subList(0, ROOMS.indexOf(room));
            if (!above.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAnyPackage(packages(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(above.toArray(String[]::new)))
                        .check(classes);
            }
        }
    }

    private static DescribedPredicate<JavaClass> changeable() {
        return resideInAnyPackage("java.util.concurrent..", "org.rocksdb..")
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(AbstractCollection.class))
                .or(assignableTo(AbstractMap.class))
                .or(assignableTo(StringBuilder.class));
    }

    private static DescribedPredicate<JavaField> generated() {
        return DescribedPredicate.describe(
                "in generated classes",
                field -> field.getOwner().getPackageName().matches("dev\\.wirewatch\\.(message|query\\.grammar)"));
    }

    private static String[] packages(String... rooms) {
        List<String> packages = new ArrayList<>();
        for (String room : rooms) {
            packages.add("dev.wirewatch." + room + "..");
        }
        return packages.toArray(String[]::new);
    }
}
