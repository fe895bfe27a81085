package org.liuchi;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ExitCode;

/** The program, opened for a command that works in its one county and ends. */
final class OneCounty {
    /** What is done there; the answer is the exit status. */
    @FunctionalInterface
    interface Work {
        int in(ApplicationContext program, CountyCode county) throws IOException;
    }

    private OneCounty() {}

    /** @return exit status: that of the work, or 2 when there is no one county; then nothing has changed */
    static int open(String[] settings, PrintWriter err, Work work) throws IOException {
        try (ConfigurableApplicationContext program = Liuchi.context(settings)) {
            List<Counties.County> counties = program.getBean(Counties.class).all();
            if (counties.size() != 1) {
                err.println(BothLanguages.line("county-missing", Map.of("count", counties.size())));
                return ExitCode.USAGE;
            }
            return work.in(program, counties.getFirst().code());
        }
    }
}
