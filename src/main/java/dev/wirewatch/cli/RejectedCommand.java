package dev.wirewatch.cli;

import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code wirewatch rejected}: what one does with messages that could not be read. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "Shows what lies on wire-rejected, and sends it again.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RejectedListCommand.class, RejectedShowCommand.class, RejectedResendCommand.class})
final class RejectedCommand {

    @ParentCommand
    private Wirewatch wirewatch;

    /** Where results go that are bytes. */
    PrintStream bytes() {
        return wirewatch.bytes();
    }
}
