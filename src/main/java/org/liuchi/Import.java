package org.liuchi;

import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Problem;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Fills a county with its areas, organisations and staff, or the program with holidays; each kind of file is a subcommand of its own. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "导入区划、边界、单位、人员、类别、清单和放假安排 · Import divisions, boundaries, organisations, staff, categories,"
                + " lists and holidays",
        subcommands = {
            ImportDivisions.class,
            ImportBoundaries.class,
            ImportOrganizations.class,
            ImportStaff.class,
            ImportHolidays.class,
            ImportCategories.class,
            ImportCatalogue.class,
            ImportDuties.class,
            ImportAdmissions.class,
            ImportRoster.class
        })
final class Import {
    /** What is done with a file; refusals name its rows. */
    @FunctionalInterface
    interface Work {
        Imported run(ApplicationContext program, CountyCode county, Reader file, Instant now);
    }

    private Import() {}

    /** @return exit status: 0, or 2 when the file is not fit; then nothing has changed */
    static int run(FileCommand command, Work work) {
        return command.take((program, county, file, out, err) -> {
            Words words = program.getBean(Words.class);
            try {
                Imported imported = work.run(
                        program, county, file, program.getBean(Clock.class).instant());
                lines(words, imported.warnings()).forEach(out::println);
                out.println(BothLanguages.line("imported", Map.of("count", imported.changed())));
                return ExitCode.OK;
            } catch (Problem refused) {
                lines(words, refused.violations()).forEach(err::println);
                err.println(BothLanguages.line("not-imported", Map.of()));
                return ExitCode.USAGE;
            }
        });
    }

    /** Each broken rule in both languages. */
    static Stream<String> lines(Words words, List<Problem.Violation> violations) {
        return violations.stream()
                .map(violation -> violation.field() + ": "
                        + words.of(Locale.CHINESE, "rule." + violation.rule(), violation.facts()) + " · "
                        + words.of(Locale.ENGLISH, "rule." + violation.rule(), violation.facts()));
    }
}
