package org.liuchi.demo;

import java.io.Console;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.liuchi.platform.Counties;
import org.liuchi.platform.Counties.County;
import org.liuchi.platform.Home;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demo into an empty database that nobody has set up for a real county, and shows its accounts. */
@Component
final class DemoStart implements ApplicationRunner {
    private final DemoSettings settings;
    private final Home home;
    private final Counties counties;
    private final Demo demo;
    private final DemoAccounts accounts;
    private final AccountTable table;
    private final OutboxDrainer outbox;
    private final Clock clock;

    DemoStart(
            DemoSettings settings,
            Home home,
            Counties counties,
            Demo demo,
            DemoAccounts accounts,
            AccountTable table,
            OutboxDrainer outbox,
            Clock clock) {
        this.settings = settings;
        this.home = home;
        this.counties = counties;
        this.demo = demo;
        this.accounts = accounts;
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.demo()) {
            return;
        }
        if (counties.all().isEmpty() && !home.isForARealCounty()) {
            load();
        }
        counties.all().stream()
                .filter(County::demo)
                .forEach(county -> System.out.print(table.of(county, accounts.toShow(county.code()))));
    }

    /** Events wait for the end of the stories: a case's figures are then made once, not with each step. */
    private void load() {
        boolean delivering = outbox.isRunning();
        outbox.stop();
        try {
            loadAndTell();
        } finally {
            if (delivering) {
                outbox.start();
            }
        }
    }

    private void loadAndTell() {
        System.out.println(table.loading());
        Instant begin = clock.instant();
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(Demo.COUNTY.value())
                    .setInitialMax(Demo.STEPS)
                    .build()) {
                demo.load(Demo.COUNTY, bar::stepBy);
            }
        } else {
            demo.load(Demo.COUNTY, _ -> {});
        }
        System.out.println(table.loaded(Duration.between(begin, clock.instant())));
    }
}
