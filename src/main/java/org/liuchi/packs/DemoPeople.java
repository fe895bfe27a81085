package org.liuchi.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.people.Duties;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Performer;
import org.springframework.stereotype.Component;

/** Finds somebody of the county who may take a step of a demo record. */
@Component
class DemoPeople {
    private final Duties duties;
    private final StaffDirectory directory;

    DemoPeople(Duties duties, StaffDirectory directory) {
        this.duties = duties;
        this.directory = directory;
    }

    List<Actor.Staff> working(CountyCode county, Instant now) {
        return duties.holders(county, now).stream()
                .flatMap(account -> directory.find(county, account, now).stream())
                .toList();
    }

    /**
     * The first who may, as the first performer of the row, or as the one that the step names.
     *
     * @throws DefinitionError when there is nobody
     */
    Actor actor(CountyCode county, List<Actor.Staff> staff, List<Performer> by, DemoStep step, DemoFacts facts) {
        return by.stream()
                .filter(performer -> step.as().isEmpty() || performer.toString().equals(step.as()))
                .flatMap(performer -> one(county, staff, performer, facts).stream())
                .findFirst()
                .orElseThrow(() -> new DefinitionError(List.of(step.place() + " nobody in this county may do it"
                        + (step.as().isEmpty() ? "" : " as '" + step.as() + "'") + ": " + by)));
    }

    private static Optional<? extends Actor> one(
            CountyCode county, List<Actor.Staff> staff, Performer performer, DemoFacts facts) {
        return performer.kind() == Performer.Kind.PROGRAM
                ? Optional.of(new Actor.Program(county, "packs"))
                : staff.stream().filter(one -> may(one, performer, facts)).findFirst();
    }

    private static boolean may(Actor.Staff staff, Performer performer, DemoFacts facts) {
        return switch (performer.kind()) {
            case OWNER -> facts.owner() != null && staff.posts().contains(facts.owner());
            case COLLEAGUE, REPORTER, PROGRAM -> false;
            case PARTY ->
                facts.named(performer.fact())
                        .anyMatch(body -> staff.handlesFor().stream()
                                .anyMatch(own -> own.toString().equals(body)));
            case ROLE ->
                staff.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == performer.role() && facts.area().startsWith(grant.area()));
        };
    }
}
