package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.feed.WireFile;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireReaders;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch parse}: shows what is read from wire files, without Kafka. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Prints the news items in wire files as JSON lines, or why they are rejected (then exits with 1).")
final class ParseCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private final WireReaders readers = WireReaders.standard();
    private int rejected;

    @Override
    public Integer call() {
        int failed = WirePaths.forEach(
                paths, "parse", this::print, spec.commandLine().getErr());
        return rejected + failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void print(WireFile file) {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = readers.read(file.message());
        if (reading instanceof Reading.Items read) {
            read.items().forEach(item -> out.println(line(file).set("item", item(item))));
        } else if (reading instanceof Reading.Rejected rejection) {
            rejected++;
            out.println(line(file).set("rejected", rejected(rejection)));
        }
    }

    private static ObjectNode line(WireFile file) {
        return JsonNodeFactory.instance.objectNode().put("file", file.label());
    }

    /** Feed and time of receipt tell of this command, not of the item. */
    private static ObjectNode item(NewsItem item) {
        return MessageJson.of(item).without(List.of("feed", "received"));
    }

    private static ObjectNode rejected(Reading.Rejected rejection) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reason", rejection.reason().name().toLowerCase(Locale.ROOT))
                .put("detail", rejection.detail());
    }
}
