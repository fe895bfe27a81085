package org.liuchi.demo.matters;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Channel;
import org.liuchi.cases.NewCase;
import org.liuchi.demo.staff.Person;

/**
 * One matter from its report to where it stands today.
 *
 * @param takenBy who wrote it down for the reporter, if so
 * @param times of the scenes, in the same order
 */
record Story(
        NewCase raised,
        Channel channel,
        @Nullable Person takenBy,
        boolean photographed,
        Instant reportedAt,
        List<Scene> scenes,
        List<Instant> times) {}
