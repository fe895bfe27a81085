package org.liuchi.intake.replay;

import java.io.Console;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CategoryRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Plays real messages through the API of a running server: a resident reports, the desk dispatches, the department
 * accepts and answers with the real reply, the desk verifies and closes, the resident rates. Exit status 0 when every row
 * is accounted for, 1 when not, 2 when it couldn't start. Stopped and started again it goes on without duplicates.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "把真实留言按当事人的身份走完一遍 · Play real messages through a running server",
        footer = {
            "",
            "CSV：UTF-8，首行为列名：message_id、topic、text、reply；其余列忽略。中断后再次运行即可继续。",
            "CSV: UTF-8, columns message_id, topic, text, reply; others are ignored. Stopped, run it again to go on."
        })
public final class Replay implements Callable<Integer> {
    private final UnaryOperator<String> categoryOf;
    private final Patience patience;
    private final Phrases phrases;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.csv",
            description = {"留言文件。", "The messages."})
    @SuppressWarnings("NullAway.Init")
    private Path messages;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = {"服务器地址，默认 ${DEFAULT-VALUE}。", "Address of the server, by default ${DEFAULT-VALUE}."})
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = {"把结果另存为 JSON。", "Write what became of the rows as JSON."})
    private @Nullable Path report;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = {"每秒最多 N 条新留言，默认不限。", "At most N new messages a second, by default as fast as it goes."})
    private int rate;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            description = {"只读前 N 行。", "Read the first N rows only."})
    private long limit;

    @Option(
            names = "--accounts",
            paramLabel = "FILE.csv",
            description = {
                "工作人员账号（演示县不需要）：login、password、organization、roles 四列。",
                "Accounts of the staff (not needed for the demo county): login, password, organization, roles."
            })
    private @Nullable Path accounts;

    public Replay() {
        this(CategoryRules.shipped()::categoryOf, Patience.USUAL, new Phrases(Locale.getDefault()));
    }

    Replay(UnaryOperator<String> categoryOf, Patience patience, Phrases phrases) {
        this.categoryOf = categoryOf;
        this.patience = patience;
        this.phrases = phrases;
    }

    @Override
    public Integer call() {
        try {
            return play();
        } catch (Ended e) {
            notice(String.valueOf(e.getMessage()));
            return e.status();
        }
    }

    private int play() {
        checkOptions();
        MessageFile file = MessageFile.open(messages, phrases);
        String base = url.toString().replaceAll("/+$", "");
        Outage outage = new Outage(base, phrases, this::notice);
        try (Api api = new Api(base, patience, outage, phrases)) {
            Accounts known = new Accounts(api, phrases);
            Staff staff = new Staff(api, accounts == null ? known.ofTheDemo() : known.of(accounts), phrases);
            County county = County.read(api, staff.desk(), phrases);
            Tally tally = new Tally();
            Timings timings = new Timings();
            Journey journey = new Journey(
                    new Resident(api, county, file.hash(), timings),
                    new Handling(staff, county, file.hash(), timings, phrases),
                    text -> county.known(categoryOf.apply(text)),
                    tally);
            boolean toTheEnd = play(file, journey, tally);
            Report result = tally.report(messages.toString(), timings);
            tell(result);
            return toTheEnd && result.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private boolean play(MessageFile file, Journey journey, Tally tally) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        try (Progress progress = new Progress(Math.min(limit, file.count()), terminal, this::notice, phrases)) {
            new Performance(journey, tally, progress).of(file, limit, new Pace(rate));
            return true;
        } catch (Ended e) {
            notice(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void tell(Report result) {
        spec.commandLine().getOut().print(result.table());
        spec.commandLine().getOut().flush();
        if (report != null) {
            result.write(report, phrases);
        }
    }

    private void checkOptions() {
        if (rate < 0 || limit < 0) {
            throw Ended.unusable(phrases.of("number-negative"));
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw Ended.unusable(phrases.of("url-wrong", Map.of("url", url)));
        }
        if (report != null && !Files.isDirectory(report.toAbsolutePath().resolveSibling(""))) {
            throw Ended.unusable(phrases.of("report-unwritable", Map.of("file", report)));
        }
    }

    private void notice(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
