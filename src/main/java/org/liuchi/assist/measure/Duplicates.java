package org.liuchi.assist.measure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.liuchi.platform.BothLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints id, id, likeness and common words of each pair; exit status 0, or 2 when the file can't be read. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "找出可能反映同一件事的留言 · Find messages that are perhaps about the same matter",
        footer = {
            "",
            "CSV：UTF-8，列 message_id、topic、text；有 topic_cluster 列时给出查准率和查全率。",
            "CSV: UTF-8, columns message_id, topic, text; with topic_cluster, precision and recall are told."
        })
final class Duplicates implements Callable<Integer> {
    /** The lowest that the curve of precision and recall shows. */
    private static final double LEAST = 0.1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.csv",
            description = {"留言。", "The messages."})
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "0.40",
            description = {"至少多相近，0 到 1，默认 ${DEFAULT-VALUE}。", "Least likeness, 0 to 1, by default ${DEFAULT-VALUE}."})
    private double threshold;

    @Option(
            names = "--related",
            paramLabel = "CLUSTER",
            split = ",",
            description = {"题目相近但不是同一件事的类。", "Clusters of one topic but several matters."})
    private Set<String> related = Set.of();

    @Option(
            names = "--leave-out",
            paramLabel = "CLUSTER",
            split = ",",
            description = {"不计的类。", "Clusters that don't count."})
    private Set<String> leftOut = Set.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Message> messages = MessageRows.read(file).stream()
                    .filter(message -> !message.text().isEmpty())
                    .toList();
            tell(messages, new Pairs(messages).alike(Math.min(threshold, LEAST)), out);
            return ExitCode.OK;
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        } finally {
            out.flush();
            spec.commandLine().getErr().flush();
        }
    }

    private void tell(List<Message> messages, List<Pair> alike, PrintWriter out) {
        List<Pair> proposed =
                alike.stream().filter(pair -> pair.likeness() >= threshold).toList();
        proposed.forEach(pair -> out.println(String.join(
                "\t",
                pair.one().id(),
                pair.other().id(),
                String.format(Locale.ROOT, "%.3f", pair.likeness()),
                String.join("、", pair.words()))));
        out.println(
                BothLanguages.line("pairs-proposed", Map.of("count", proposed.size(), "messages", messages.size())));
        Truth truth = Truth.of(messages, related, leftOut);
        if (truth.total() > 0) {
            out.print(truth.curve(alike));
            out.println(truth.judged(proposed));
        }
    }
}
