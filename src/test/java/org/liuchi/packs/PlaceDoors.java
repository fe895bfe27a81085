package org.liuchi.packs;

import java.io.IOException;
import java.nio.file.Path;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.registers.TestCalendar;
import org.liuchi.workflow.Sweep;
import org.springframework.stereotype.Component;

/** Makes counties that work by a place's pack, and lets time do its work in them; found by the tests' component scan. */
@Component
record PlaceDoors(
        TestCounty.Doors counties,
        Packs packs,
        TestCalendar calendar,
        Sweep sweep,
        OutboxDrainer outbox,
        TestClock clock) {
    PlaceWalk install(String pack) throws IOException {
        clock.set(TestClock.START);
        TestCounty county = counties.tinyCounty();
        packs.install(county.code(), Packs.read(Path.of("packs", pack)));
        return new PlaceWalk(pack, county, this);
    }
}
