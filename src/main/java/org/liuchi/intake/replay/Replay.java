package org.liuchi.intake.replay;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.liuchi.cases.CategoryRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            "CSV: UTF-8, columns message_id, topic, text, reply; others are ignored. Stopped, run it again to go on.",
            "",
            "比例默认为 0：只照文件走。结束时应有：read = reported + refused，reported = closed + open + merged，",
            "objected = upheld + overruled，rated-badly = mended + handled-again；对不上时退出码为 1。",
            "Shares are 0 unless given: the file is played as it is. At the end read = reported + refused, reported =",
            "closed + open + merged, objected = upheld + overruled, rated-badly = mended + handled-again; else status"
                    + " 1."
        })
public final class Replay implements Callable<Integer> {
    private final UnaryOperator<String> categoryOf;
    private final Patience patience;
    private final Phrases phrases;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Options options;

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
        options.check(phrases);
        MessageFile file = MessageFile.open(options.messages, phrases);
        String base = options.base();
        Outage outage = new Outage(base, phrases, this::notice);
        try (Api api = new Api(base, patience, outage, phrases)) {
            Accounts known = new Accounts(api, phrases);
            Staff staff =
                    new Staff(api, options.accounts == null ? known.ofTheDemo() : known.of(options.accounts), phrases);
            County county = County.read(api, staff.desk(), phrases);
            Tally tally = new Tally(phrases);
            Timings timings = new Timings();
            Shares shares = options.shares();
            Handling handling = new Handling(staff, county, file.hash(), timings, phrases);
            Journey journey = new Journey(
                    new Resident(api, county, file.hash(), timings),
                    handling,
                    new BadRatings(handling, staff, patience),
                    shares,
                    text -> county.known(categoryOf.apply(text)),
                    tally);
            boolean toTheEnd = play(file, journey, shares, tally);
            Report result = tally.report(options.messages.toString(), timings);
            tell(result);
            return toTheEnd && result.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private boolean play(MessageFile file, Journey journey, Shares shares, Tally tally) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        try (Progress progress = new Progress(Math.min(options.limit, file.count()), terminal, this::notice, phrases)) {
            new Performance(journey, shares, tally, progress).of(file, options.limit, new Pace(options.rate));
            return true;
        } catch (Ended e) {
            notice(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void tell(Report result) {
        spec.commandLine().getOut().print(result.table());
        spec.commandLine().getOut().flush();
        if (options.report != null) {
            result.write(options.report, phrases);
        }
    }

    private void notice(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
