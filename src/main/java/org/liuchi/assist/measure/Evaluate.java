package org.liuchi.assist.measure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.BothLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exit status 0 when it measured, 2 when the files don't allow it. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "检验类别建议：准确率、各类 F1、宏平均 · Measure suggested categories: accuracy, figures per class, macro-F1",
        footer = {
            "",
            "CSV：UTF-8，按列名读取 label、topic、text（两者皆空时用 tokens）、dup_group；不给 --train 时作五折交叉检验。",
            "CSV: UTF-8, columns label, topic, text (tokens where both are empty), dup_group; without --train: five"
                    + " folds."
        })
final class Evaluate implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.csv",
            description = {"检验用的留言。", "The messages to measure on."})
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--train",
            paramLabel = "OTHER.csv",
            description = {"学习用的留言。", "The messages to learn from."})
    private @Nullable Path train;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = {"五折怎样划分，默认 ${DEFAULT-VALUE}。", "How the folds are split, by default ${DEFAULT-VALUE}."})
    private long seed;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Message> messages = usable(file);
            tell(train == null ? Evaluation.inFolds(messages, seed) : Evaluation.learnedFrom(usable(train), messages));
            return ExitCode.OK;
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        } finally {
            out.flush();
            spec.commandLine().getErr().flush();
        }
    }

    private List<Message> usable(Path path) {
        List<Message> all = MessageRows.read(path);
        List<Message> usable = all.stream()
                .filter(message -> !message.label().isEmpty() && !message.text().isEmpty())
                .toList();
        say("rows-read", Map.of("file", path, "count", usable.size(), "left", all.size() - usable.size()));
        return usable;
    }

    private void tell(Evaluation measured) {
        Score score = measured.score();
        if (!measured.unknown().isEmpty()) {
            say("labels-unknown", Map.of("labels", String.join("、", measured.unknown())));
        }
        spec.commandLine().getOut().print(score.table());
        say(
                "time-taken",
                Map.of(
                        "training", rounded("%.1f", measured.trainingSeconds()),
                        "message", rounded("%.3f", measured.millisPerMessage())));
        spec.commandLine().getOut().println("accuracy " + rounded("%.4f", score.accuracy()));
        spec.commandLine().getOut().println("macro-F1 " + rounded("%.4f", score.macroF1()));
    }

    private void say(String key, Map<String, ?> facts) {
        spec.commandLine().getOut().println(BothLanguages.line(key, facts));
    }

    private static String rounded(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
