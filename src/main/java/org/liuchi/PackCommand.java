package org.liuchi;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.packs.Change;
import org.liuchi.packs.Pack;
import org.liuchi.packs.Packs;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.Words;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What every command on packs is told: which ones, in their order, and settings of the program behind them. */
final class PackCommand {
    /** What is done with a pack; the answer is what to tell. */
    @FunctionalInterface
    interface Work {
        Stream<String> done(Packs packs, CountyCode county, Pack pack);
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(
            paramLabel = "DIR|NAME",
            arity = "1..*",
            description = "文件夹，或随程序带的做法包的名称；可以写几个 · A folder, or the name of a shipped pack; several may be named")
    private List<String> named = new ArrayList<>();

    @Unmatched
    private List<String> others = new ArrayList<>();

    /**
     * Each by itself, one after the other.
     *
     * @return exit status: 0, or 2 when one is not fit; then it has changed nothing, every fault of it is told, and those
     *     after it are left
     */
    int take(Work work) {
        String[] settings = Settings.among(others, command);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            List<Pack> read = read();
            return OneCounty.open(settings, err, (program, county) -> {
                try {
                    for (Pack pack : read) {
                        work.done(program.getBean(Packs.class), county, pack).forEach(out::println);
                    }
                    return ExitCode.OK;
                } catch (Problem refused) {
                    Import.lines(program.getBean(Words.class), refused.violations())
                            .forEach(err::println);
                    err.println(BothLanguages.line("pack-refused", Map.of()));
                    return ExitCode.USAGE;
                }
            });
        } catch (DefinitionError e) {
            e.faults().forEach(err::println);
            err.println(BothLanguages.line("pack-refused", Map.of()));
            return ExitCode.USAGE;
        } catch (IOException e) {
            err.println(BothLanguages.line("file-unreadable", Map.of("file", String.join(" ", named))));
            return ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private List<Pack> read() throws IOException {
        List<Pack> read = new ArrayList<>();
        for (String name : named) {
            read.add(Files.isDirectory(Path.of(name)) ? Packs.read(Path.of(name)) : Packs.shipped(name));
        }
        return read;
    }

    /** One line for each change, or that there is none. */
    static Stream<String> lines(List<Change> changes) {
        return changes.isEmpty()
                ? Stream.of(BothLanguages.line("pack-unchanged", Map.of()))
                : changes.stream()
                        .map(change -> BothLanguages.line(
                                "pack-" + change.kind(), Map.of("name", change.name(), "in", change.in())));
    }
}
