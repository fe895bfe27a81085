package org.liuchi.demo.matters;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Channel;
import org.liuchi.cases.NewCase;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;

/**
 * How a matter comes in: by the resident's own hand, or written down by somebody.
 *
 * @param takenBy absent when residents do it themselves
 */
record Reporting(Channel channel, @Nullable Person takenBy, NewCase raised) {
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";

    static Reporting of(Matter matter, Roster roster, Phrases phrases, Random random) {
        Channel channel = channel(random.nextInt(100));
        NewCase raised = new NewCase(
                matter.description(),
                place(matter.place(), phrases, random),
                contact(channel, random),
                random.nextInt(100) < 60 ? matter.category() : null);
        return new Reporting(channel, takenBy(channel, matter.place(), roster, random), raised);
    }

    private static Channel channel(int percent) {
        if (percent < 45) {
            return Channel.WEB;
        }
        if (percent < 75) {
            return Channel.PHONE;
        }
        return percent < 92 ? Channel.GRID : Channel.VISIT;
    }

    private static @Nullable Person takenBy(Channel channel, DemoGrid place, Roster roster, Random random) {
        return switch (channel) {
            case WEB, IMPORT -> null;
            case PHONE -> {
                var desks = roster.centre().intake().holders();
                yield desks.get(random.nextInt(desks.size()));
            }
            case GRID -> roster.gridWorker(place.code());
            case VISIT, PAPER -> roster.village(place.village()).intake().holder();
        };
    }

    private static NewCase.Place place(DemoGrid grid, Phrases phrases, Random random) {
        if (random.nextInt(100) < 30) {
            return new NewCase.Place(null, null, grid.code(), null);
        }
        String address = phrases.on("road", random) + "附近";
        return new NewCase.Place(grid.longitude(), grid.latitude(), null, address);
    }

    private static NewCase.@Nullable Contact contact(Channel channel, Random random) {
        int percent = random.nextInt(100);
        int surname = random.nextInt(SURNAMES.length());
        String name = SURNAMES.charAt(surname) + (random.nextBoolean() ? "女士" : "先生");
        // 1380000 0000 to 0999 are given to nobody
        String phone = "1380000" + "%04d".formatted(random.nextInt(1_000));
        boolean left = switch (channel) {
            case WEB, IMPORT -> percent < 55;
            case GRID -> percent < 35;
            case PHONE, VISIT, PAPER -> true;
        };
        return left ? new NewCase.Contact(name, phone) : null;
    }
}
