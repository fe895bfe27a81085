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

/** What every command on a pack is told: which one, and settings of the program behind it. */
final class PackCommand {
    /** What is done with a pack; the answer is what to tell. */
    @FunctionalInterface
    interface Work {
        Stream<String> done(Packs packs, CountyCode county, Pack pack);
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "DIR|NAME", description = "文件夹，或随程序带的做法包的名称 · A folder, or the name of a shipped pack")
    @SuppressWarnings("NullAway.Init")
    private String pack;

    @Unmatched
    private List<String> others = new ArrayList<>();

    /** @return exit status: 0, or 2 when the pack is not fit; then nothing has changed and every fault is told */
    int take(Work work) {
        String[] settings = Settings.among(others, command);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            Pack read = Files.isDirectory(Path.of(pack)) ? Packs.read(Path.of(pack)) : Packs.shipped(pack);
            return OneCounty.open(settings, err, (program, county) -> {
                try {
                    work.done(program.getBean(Packs.class), county, read).forEach(out::println);
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
            err.println(BothLanguages.line("file-unreadable", Map.of("file", pack)));
            return ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
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
