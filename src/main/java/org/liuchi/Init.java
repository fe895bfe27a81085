package org.liuchi;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.StartRefused;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "建立真实的县：空库和三个分立的管理员 · Set up a real, empty county with three administrators")
final class Init implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--county",
            required = true,
            paramLabel = "CODE",
            description = "六位行政区划代码 · division code of six digits")
    @SuppressWarnings("NullAway.Init")
    private String county;

    @Option(names = "--name", paramLabel = "NAME", description = "县名，默认为代码 · its name, by default the code")
    private @Nullable String name;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        CountyCode code = code();
        try (ConfigurableApplicationContext program = Liuchi.context(Settings.among(others, spec))) {
            show(code, program.getBean(Founding.class).found(code, name == null ? county : name));
            return ExitCode.OK;
        } catch (StartRefused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private CountyCode code() {
        try {
            return new CountyCode(county);
        } catch (Problem _) {
            throw new ParameterException(spec.commandLine(), BothLanguages.line("county-code", Map.of("code", county)));
        }
    }

    private void show(CountyCode code, List<Founding.Administrator> administrators) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(BothLanguages.line("county-founded", Map.of("county", code)));
        administrators.forEach(one -> out.printf("  %-10s %s  %s%n", one.login(), one.password(), one.name()));
        out.println(BothLanguages.line("county-next", Map.of()));
        out.flush();
    }
}
