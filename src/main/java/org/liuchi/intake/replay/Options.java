package org.liuchi.intake.replay;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What may be said on the command line. */
final class Options {
    @Parameters(
            paramLabel = "FILE.csv",
            description = {"留言文件。", "The messages."})
    @SuppressWarnings("NullAway.Init")
    Path messages;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = {"服务器地址，默认 ${DEFAULT-VALUE}。", "Address of the server, by default ${DEFAULT-VALUE}."})
    @SuppressWarnings("NullAway.Init")
    URI url;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = {"把结果另存为 JSON。", "Write what became of the rows as JSON."})
    @Nullable
    Path report;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = {"每秒最多 N 条新留言，默认不限。", "At most N new messages a second, by default as fast as it goes."})
    int rate;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            description = {"只读前 N 行。", "Read the first N rows only."})
    long limit;

    @Option(
            names = "--objections",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = {
                "承办单位提出异议的比例；一半异议成立、改派，一半驳回。",
                "Share to which the body objects: half is dispatched elsewhere, half overruled."
            })
    double objections;

    @Option(
            names = "--merges",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = {"并入前一行的比例。", "Share that is merged into the row before it."})
    double merges;

    @Option(
            names = "--rework",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = {"答复被退回一次、重新答复的比例。", "Share whose answer is sent back once, and given again."})
    double rework;

    @Option(
            names = "--bad-ratings",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = {
                "差评的比例；一半走完整改，一半没有解决、重办到再次办结。",
                "Share rated badly: half is mended, half handled once more until it is closed again."
            })
    double badRatings;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            defaultValue = "liuchi",
            description = {"抽取用的种子：同一种子抽到同样的行。", "Seed of the draw: the same one draws the same rows."})
    @SuppressWarnings("NullAway.Init")
    String seed;

    @Option(
            names = "--accounts",
            paramLabel = "FILE.csv",
            description = {
                "工作人员账号（演示县不需要）：login、password、organization、roles 四列，每个单位先写接单的人。",
                "Accounts of the staff (not needed for the demo county): login, password, organization, roles;"
                        + " of each organisation first who takes in its work."
            })
    @Nullable
    Path accounts;

    /** The address without a slash at its end. */
    String base() {
        return url.toString().replaceAll("/+$", "");
    }

    Shares shares() {
        return new Shares(seed, objections, merges, rework, badRatings);
    }

    /** @throws Ended naming what can't be */
    void check(Phrases phrases) {
        if (rate < 0 || limit < 0) {
            throw Ended.unusable(phrases.of("number-negative"));
        }
        if (!shares().possible()) {
            throw Ended.unusable(phrases.of("share-wrong"));
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw Ended.unusable(phrases.of("url-wrong", Map.of("url", url)));
        }
        if (report != null && !Files.isDirectory(report.toAbsolutePath().resolveSibling(""))) {
            throw Ended.unusable(phrases.of("report-unwritable", Map.of("file", report)));
        }
    }
}
