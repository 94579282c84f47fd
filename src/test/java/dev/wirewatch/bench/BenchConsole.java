package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How each benchmark tells its progress and its result, and refuses an option; a mixin of its command. */
@Command
final class BenchConsole {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    void progress(String line) {
        command.commandLine().getErr().println("wirewatch bench: " + line);
    }

    void result(JsonNode figures) {
        command.commandLine().getOut().println(figures);
    }

    void refuseBelow(int least, int given, String option) {
        if (given < least) {
            throw wrongUsage(option + " is " + given + ", less than " + least);
        }
    }

    ParameterException wrongUsage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
