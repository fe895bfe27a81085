package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("commands")
    void everySubcommandTellsItsUsage(List<String> command) {
        CommandLine line = Liuchi.commandLine();
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));

        assertThat(line.execute(with(command, "--help"))).isZero();
        assertThat(out.toString()).contains("liuchi " + String.join(" ", command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aWrongOptionOfASubcommandIsRefusedWithItsUsage(List<String> command) {
        CommandLine line = Liuchi.commandLine();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));

        assertThat(line.execute(with(command, "--prot=9000"))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Usage: liuchi " + String.join(" ", command));
    }

    /** Also where everything that the command needs is there. */
    @Test
    void aWrongOptionBesideRightOnesIsNamed() {
        for (List<String> command : List.of(
                List.of("serve"),
                List.of("init", "--county", "341102"),
                List.of("import", "divisions", "divisions.csv"),
                List.of("import", "boundaries", "boundaries.geojson"),
                List.of("import", "organizations", "organizations.csv"),
                List.of("import", "staff", "--passwords", "passwords.csv", "staff.csv"),
                List.of("import", "holidays", "--year", "2027", "--source", "notice", "holidays.csv"),
                List.of("flow", "check", "case.yaml"),
                List.of("flow", "adopt", "case.yaml"),
                List.of("pack", "check", "tianchang"),
                List.of("pack", "diff", "tianchang"),
                List.of("pack", "install", "--demo", "tianchang", "wujin"))) {
            CommandLine line = Liuchi.commandLine();
            StringWriter err = new StringWriter();
            line.setErr(new PrintWriter(err));

            assertThat(line.execute(with(command, "--prot=9000"))).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(err.toString()).contains("--prot=9000", "Usage: liuchi " + command.getFirst());
        }
    }

    static Stream<List<String>> commands() {
        return below(List.of(), Liuchi.commandLine());
    }

    private static Stream<List<String>> below(List<String> path, CommandLine command) {
        return command.getSubcommands().entrySet().stream().flatMap(entry -> {
            List<String> own = List.of(with(path, entry.getKey()));
            return Stream.concat(Stream.of(own), below(own, entry.getValue()));
        });
    }

    private static String[] with(List<String> command, String last) {
        return Stream.concat(command.stream(), Stream.of(last)).toArray(String[]::new);
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
