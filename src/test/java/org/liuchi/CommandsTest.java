package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    @Test
    void helpListsEverySubcommandInBothLanguages() {
        CommandLine line = Liuchi.commandLine();
        StringWriter help = new StringWriter();
        line.usage(new PrintWriter(help));

        assertThat(line.getSubcommands()).isNotEmpty().allSatisfy((name, command) -> {
            assertThat(help.toString()).containsPattern("(?m)^ +" + name + " ");
            assertThat(command.getCommandSpec().usageMessage().description())
                    .allSatisfy(words ->
                            assertThat(words).containsPattern("\\p{IsHan}").containsPattern("[a-z]"));
        });
    }

    @Test
    void aMistypedSubcommandIsRefused() {
        CommandLine line = Liuchi.commandLine();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));

        assertThat(line.execute("serv")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("serve");
    }
}
