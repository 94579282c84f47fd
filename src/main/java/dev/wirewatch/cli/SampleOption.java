package dev.wirewatch.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many alerts a command shows. */
final class SampleOption {

    private static final int MOST = 100;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How many alerts of each rule and change to show, 0 to " + MOST + " (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * The number.
     *
     * @throws ParameterException where it is out of bounds
     */
    int count() {
        if (samples < 0 || samples > MOST) {
            throw new ParameterException(command.commandLine(), "--samples " + samples + ": 0 to " + MOST);
        }
        return samples;
    }
}
