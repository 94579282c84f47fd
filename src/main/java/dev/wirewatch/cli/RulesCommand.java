package dev.wirewatch.cli;

import picocli.CommandLine.Command;

/** {@code wirewatch rules}: what one does with rule packs. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, tests, compares, publishes, rolls back, lists, scores and back-tests rule packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesDiffCommand.class,
            RulesPublishCommand.class,
            RulesRollbackCommand.class,
            RulesListCommand.class,
            RulesScoreCommand.class,
            RulesBacktestCommand.class
        })
final class RulesCommand {}
