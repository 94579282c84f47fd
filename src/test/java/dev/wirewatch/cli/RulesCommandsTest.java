package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands on rules refuse, and their list of the rules of packs. */
class RulesCommandsTest extends CommandsFixture {

    @Test
    void aTitleCannotSteerTheTerminal() throws IOException {
        Path pack =
                write("steers.yml", PACK.replaceFirst("(?m)^( +)title: .*$", "$1title: \"A \\\\u001b[31mred one\""));

        Run run = Run.of("rules", "list", pack.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("A  [31mred one").doesNotContain("\u001b");
    }

    @Test
    void rulesListShowsTheRulesOfPacks() throws JsonProcessingException {
        Run table = Run.of("rules", "list", rules.toString());
        Run json = Run.of("rules", "list", "--json", rules.toString());

        assertThat(table.code()).isZero();
        assertThat(table.outLines()).hasSize(2);
        assertThat(table.outLines().get(0)).matches("harbour-closed +transport +medium +active +A harbour is closed");
        assertThat(table.outLines().get(1)).matches("1 rule in 1 pack, rule set [0-9a-f]{12}");
        assertThat(json(json.out()))
                .isEqualTo(
                        json(
                                "{\"id\":\"harbour-closed\",\"pack\":\"harbours\",\"category\":\"transport\",\"severity\":\"medium\",\"status\":\"active\",\"title\":\"A harbour is closed\"}"));
    }

    @Test
    void rulesListShowsTheShippedRulesWhereNoneAreNamed() {
        assertThat(Run.of("rules", "list").out()).contains("sanctions-imposed");
    }

    @ParameterizedTest
    @CsvSource({
        "rules rollback --to 3,--to is the version of a pack; name the pack too",
        "rules rollback fish --to three,Invalid value for option '--to'",
        "rules list --running rules,--running lists what is published; it takes no packs and no --published",
        "rules list --running --published,--running lists what is published; it takes no packs and no --published",
        "rules list --service http://x,--service goes with --running",
        "rules list --running --service x:1,'x:1' is no URL such as http://127.0.0.1:18080",
        "rules list --running --service 127.0.0.1:1,'127.0.0.1:1' is no URL such as http://127.0.0.1:18080",
        "rules list --running --service ftp://x,'ftp://x' is no URL such as",
        "rules list --published rules,--published lists what is published; it takes no packs",
        "rules test --samples 101,--samples 101: 0 to 100"
    })
    void commandsOnRulesRefuseWhatMakesNoSense(String line, String message) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
