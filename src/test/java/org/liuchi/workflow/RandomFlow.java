package org.liuchi.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** Flows that hold together but were thought of by nobody. */
final class RandomFlow {
    private static final String[] OWNERS = {"testDesk", "testHand"};
    private static final Performer[] PERFORMERS = {Performer.REPORTER, Performer.OWNER, Performer.COLLEAGUE};

    private final Random random;
    private final List<String> open = new ArrayList<>();
    private final FlowTable table;
    private int actions;

    private RandomFlow(String name, Random random) {
        this.random = random;
        this.table = FlowTable.of(name, "随机", "Random");
    }

    static Flow of(String name, Random random) {
        return new RandomFlow(name, random).build();
    }

    private Flow build() {
        table.promise("promise", "承诺", "Promise", Term.workingDays(1 + random.nextInt(9)));
        table.clock("a", "甲", "A", Term.workingMinutes(1 + random.nextInt(600)));
        table.clock("b", "乙", "B", Term.hours(1 + random.nextInt(72)));
        int states = 2 + random.nextInt(5);
        for (int i = 0; i < states; i++) {
            state(i);
        }
        table.closed("CLOSED", "已结", "Closed");
        table.end("END", "终", "End");
        row("", open.getFirst(), true);
        for (int i = 0; i + 1 < states; i++) {
            row(open.get(i), open.get(i + 1), false);
        }
        row(open.getLast(), "CLOSED", false);
        row("CLOSED", "END", false);
        for (int extra = random.nextInt(8); extra > 0; extra--) {
            String from = random.nextInt(6) == 0 ? "CLOSED" : pick(open);
            List<String> all = new ArrayList<>(open);
            all.add("CLOSED");
            row(from, pick(all), false);
        }
        return table.build();
    }

    private void state(int i) {
        String name = "S" + i;
        boolean keeps = i > 0 && random.nextInt(4) == 0;
        String owner = keeps ? "keep" : OWNERS[random.nextInt(OWNERS.length)];
        open.add(name);
        switch (random.nextInt(4)) {
            case 0 -> table.open(name, "态" + i, name, Phase.REPORTED, owner, "promise");
            case 1 -> table.open(name, "态" + i, name, Phase.ASSIGNED, owner, "a", "promise");
            case 2 -> table.open(name, "态" + i, name, Phase.IN_HAND, owner, "a").pausing("promise", "b");
            default ->
                table.open(name, "态" + i, name, Phase.ANSWERED, owner, "b").pausing("promise");
        }
    }

    private void row(String from, String to, boolean starts) {
        // an owner is named whenever there may be none to keep
        boolean named = starts || from.equals("CLOSED") || random.nextInt(3) == 0;
        var row = table.row(from, "act" + actions++, "做", "Act", Meaning.OTHER, to)
                .by(starts ? Performer.REPORTER : PERFORMERS[random.nextInt(PERFORMERS.length)], Performer.OWNER);
        if (named && !to.equals("CLOSED") && !to.equals("END")) {
            row.to(OWNERS[random.nextInt(OWNERS.length)]);
        }
        if (random.nextBoolean()) {
            row.asks(
                    Input.text("words", "话", "Words", 50).optional(),
                    Input.number("n", "数", "Number", 9).optional());
        }
        if (random.nextInt(4) == 0) {
            row.effect("testCount");
        }
        if (!starts && random.nextInt(5) == 0) {
            row.limit(1 + random.nextInt(2));
        }
        if (random.nextInt(5) == 0) {
            row.restarts("promise");
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
