package org.liuchi.build;

import static java.util.stream.Collectors.toMap;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.liuchi.Liuchi;
import org.liuchi.platform.database.Tables;

/**
 * Every SQL text that the program sends while the tests run. Each is held against {@link StatementRules} once, and the
 * test in which it first ran fails; what a test itself asks (its own checks and preparations) is not judged.
 */
public final class Statements {
    /** What a test does between two counts. */
    @FunctionalInterface
    public interface Block {
        void run() throws Exception;
    }

    private record Recorder(Predicate<Thread> listens, List<String> heard) {}

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final StatementRules RULES = new StatementRules(
            Tables.declared().stream().collect(toMap(table -> table.schema() + "." + table.name(), Tables.Table::kind)),
            AcrossCounties.declared().keySet());
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Queue<String> BROKEN = new ConcurrentLinkedQueue<>();
    private static final List<Recorder> RECORDERS = new CopyOnWriteArrayList<>();

    private Statements() {}

    /**
     * The statements that this thread sends while the block runs, in order. A batch counts once; BEGIN and COMMIT are
     * not statements.
     */
    public static List<String> count(Block block) throws Exception {
        Thread here = Thread.currentThread();
        return record(thread -> thread.equals(here), block);
    }

    /** Like {@link #count}, for all threads: for a request over HTTP, which the server answers in another one. */
    public static List<String> countEverywhere(Block block) throws Exception {
        return record(_ -> true, block);
    }

    private static List<String> record(Predicate<Thread> listens, Block block) throws Exception {
        Recorder recorder = new Recorder(listens, new CopyOnWriteArrayList<>());
        RECORDERS.add(recorder);
        try {
            block.run();
        } finally {
            RECORDERS.remove(recorder);
        }
        return List.copyOf(recorder.heard());
    }

    /** What was found broken since the last call. */
    static List<String> takeBroken() {
        List<String> found = new ArrayList<>();
        for (String next = BROKEN.poll(); next != null; next = BROKEN.poll()) {
            found.add(next);
        }
        return found;
    }

    static QueryExecutionListener listener() {
        return new QueryExecutionListener() {
            @Override
            public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                queries.forEach(query -> heard(query.getQuery()));
            }

            @Override
            public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
        };
    }

    private static void heard(String sql) {
        for (Recorder recorder : RECORDERS) {
            if (recorder.listens().test(Thread.currentThread())) {
                recorder.heard().add(sql);
            }
        }
        if (!SEEN.contains(sql)) {
            Optional<StackFrame> sender =
                    STACK.walk(frames -> frames.filter(Statements::isOurs).findFirst());
            if (!sender.map(frame -> isTest(frame.getDeclaringClass())).orElse(false) && SEEN.add(sql)) {
                judge(sql, sender.map(StackFrame::toString).orElse("a library"));
            }
        }
    }

    private static void judge(String sql, String sender) {
        List<String> broken = RULES.broken(sql);
        if (!broken.isEmpty()) {
            BROKEN.add("%s%n  sent by %s:%n%s".formatted(String.join("; ", broken), sender, sql.indent(4)));
        }
    }

    private static boolean isOurs(StackFrame frame) {
        return frame.getClassName().startsWith(Liuchi.class.getPackageName() + ".")
                && !frame.getClassName().startsWith(Statements.class.getName());
    }

    private static boolean isTest(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .endsWith("test-classes");
    }
}
