package org.liuchi.assist.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AssistCommandTest {
    private static final Path REAL = Path.of("..", "shared", "data", "citizen-messages", "labelled.csv");
    private static final String HEADER = "row_id,label,topic,text,tokens,dup_group";
    private static final List<String> LAMPS = List.of("路灯", "灯杆", "照明", "不亮", "夜里", "漆黑");
    private static final List<String> PIPES = List.of("水管", "停水", "下水道", "漏水", "堵塞", "水表");
    private static final List<String> BUSES = List.of("公交", "站台", "线路", "班次", "司机", "等车");
    private static final List<List<String>> WORDS = List.of(LAMPS, PIPES, BUSES);
    private static final List<String> LABELS = List.of("照明", "供水", "交通");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFileIsMeasuredInFoldsAndAlwaysTheSame() throws IOException {
        Path file = file("all.csv", rows(200));

        assertThat(run("evaluate", file.toString())).isZero();
        double first = macroF1();
        assertThat(first).isGreaterThan(0.95);
        assertThat(out.toString())
                .containsPattern("(?m)^accuracy [01]\\.\\d{4}$")
                .containsPattern("(?m)^ +\\S+ +\\S+ +\\S+ +\\d+ +供水$");

        out.getBuffer().setLength(0);
        run("evaluate", file.toString());
        assertThat(macroF1()).isEqualTo(first);
    }

    @Test
    void writtenTextIsRecognisedByWhatTokensTaught() throws IOException {
        Path train =
                file("train.csv", rows(150).stream().map(row -> asTokens(row)).toList());
        Path test = file("test.csv", rows(50));

        assertThat(run("evaluate", test.toString(), "--train", train.toString()))
                .isZero();
        assertThat(macroF1()).isGreaterThan(0.95);
    }

    @Test
    void labelsThatWereNeverLearnedAndEmptyRowsAreReported() throws IOException {
        List<String> strange = new ArrayList<>(rows(30));
        strange.add("x1,没见过,路灯,路灯不亮,,");
        strange.add("x2,供水,,,,");
        Path train = file("train.csv", rows(100));
        Path test = file("test.csv", strange);

        assertThat(run("evaluate", test.toString(), "--train", train.toString()))
                .isZero();
        assertThat(out.toString()).contains("没见过").contains("31 rows used");
        assertThat(macroF1()).isBetween(0.6, 0.8);
    }

    @Test
    void aFileWithoutTextsIsRefused() throws IOException {
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, "a,b\n1,2\n");

        assertThat(run("evaluate", file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("topic");
        assertThat(run("evaluate", folder.resolve("none.csv").toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void duplicatesAreProposedAndJudged() throws IOException {
        Path file = folder.resolve("messages.csv");
        Files.writeString(file, """
            message_id,topic,text,topic_cluster
            1,丽水小区旁搅拌站噪音扰民,丽水小区旁边的搅拌站每天夜里施工噪音很大,C00
            2,投诉丽水小区附近搅拌站,丽水小区附近建搅拌站夜里噪音扰民,C00
            3,西街路灯不亮,西街的路灯坏了一个月没有人来修理,
            4,咨询医保报销,在外地住院的医保怎么报销需要什么材料,
            5,公交线路太少,东站到县城的公交班次太少等车要一小时,
            """);

        assertThat(run("duplicates", file.toString(), "--threshold", "0.2")).isZero();
        assertThat(out.toString()).contains("1\t2\t").containsPattern("precision 1\\.0000 recall 1\\.0000");
    }

    /** All of it in five folds under -Pdeep, else a fifth. */
    @Test
    void realMessagesAreSortedAsWellAsPromised() throws IOException {
        assumeTrue(Files.exists(REAL), "the real messages are not here: " + REAL);
        boolean deep = Boolean.getBoolean("liuchi.deep");
        Path file = deep ? REAL : everyFifth();

        assertThat(run("evaluate", file.toString())).isZero();
        assertThat(macroF1()).isGreaterThanOrEqualTo(deep ? 0.91 : 0.85);
    }

    private Path everyFifth() {
        List<Message> all = MessageRows.read(REAL);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 5) {
            Message message = all.get(i);
            rows.add("%s,%s,,\"%s\",,%s"
                    .formatted(message.id(), message.label(), message.text().replace("\"", "\"\""), message.group()));
        }
        return file("fifth.csv", rows);
    }

    private double macroF1() {
        Matcher line = Pattern.compile("(?m)^macro-F1 (0\\.\\d{4}|1\\.0000)$").matcher(out.toString());
        assertThat(line.find()).as("%s %s", out, err).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private int run(String... arguments) {
        return new CommandLine(new Assist())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path file(String name, List<String> rows) {
        try {
            return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(int count) {
        Random random = new Random(count);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = WORDS.get(i % 3);
            String topic = words.get(random.nextInt(6)) + "的问题";
            String text = "小区" + words.get(random.nextInt(6)) + "很久了" + words.get(random.nextInt(6)) + "请处理";
            rows.add("r%d,%s,%s,%s,,g%d".formatted(i, LABELS.get(i % 3), topic, text, i / 2));
        }
        return rows;
    }

    /** The row as a file without raw text has it. */
    private static String asTokens(String row) {
        String[] fields = row.split(",", -1);
        String words = (fields[2] + fields[3]).replace("的", "").replaceAll("(..)", "$1 ");
        return String.join(",", fields[0], fields[1], "", "", words, fields[5]);
    }
}
