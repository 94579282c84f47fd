package dev.wirewatch.cli;

import picocli.CommandLine.Command;

/** {@code wirewatch rejected}: what one does with messages that could not be read. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "Shows what lies on wire-rejected, and sends it again.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RejectedListCommand.class, RejectedShowCommand.class, RejectedResendCommand.class})
final class RejectedCommand {}
