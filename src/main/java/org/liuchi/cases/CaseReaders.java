package org.liuchi.cases;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read a case by its id reads what was asked about it, too. */
@Configuration(proxyBeanMethods = false)
class CaseReaders {
    @Bean
    Readers readersOfCases() {
        return new Readers(CaseFlow.KIND, (staff, item, _) -> CaseScope.covers(staff, item));
    }

    @Bean
    Readers readersOfApprovals() {
        return beside("approval", (staff, item, items) -> ofParent(staff, item, items));
    }

    @Bean
    Readers readersOfUrging() {
        return beside("urge", (staff, item, items) -> ofParent(staff, item, items));
    }

    /** Who helps, and who may read the case. */
    @Bean
    Readers readersOfJointHandling() {
        return beside(
                "joint",
                (staff, item, items) -> party(staff, item, CaseFacts.HANDLER)
                        || CaseScope.covers(staff, items.apply(Objects.requireNonNull(item.parent()))));
    }

    @Bean
    Readers readersOfWhistles() {
        return beside("whistle", (staff, item, _) -> CaseScope.covers(staff, item) || party(staff, item, "called"));
    }

    @Bean
    Readers readersOfCalls() {
        return beside("call", (staff, item, _) -> CaseScope.covers(staff, item) || party(staff, item, "town"));
    }

    @Bean
    Readers readersOfCallbacks() {
        return beside("callback", (staff, item, items) -> ofParent(staff, item, items));
    }

    @Bean
    Readers readersOfMending() {
        return beside("mending", (staff, item, items) -> ofParent(staff, item, items));
    }

    /** What serves a case is no way to read what complains about the reader (信访条例30); whoever has it reads it. */
    private static Readers beside(String kind, Readers.May who) {
        return new Readers(
                kind,
                (staff, item, items) -> CaseScope.owns(staff, item)
                        || (!complainedAbout(staff, item, items) && who.read(staff, item, items)));
    }

    private static boolean complainedAbout(Actor.Staff staff, Item item, Function<UUID, Item> items) {
        UUID parent = item.parent();
        return parent == null
                ? CaseScope.complainedAbout(staff, item)
                : complainedAbout(staff, items.apply(parent), items);
    }

    private static boolean party(Actor.Staff staff, Item item, String fact) {
        return staff.handlesFor().stream().anyMatch(body -> item.names(fact, body.toString()));
    }

    private static boolean ofParent(Actor.Staff staff, Item item, Function<UUID, Item> items) {
        return CaseScope.covers(staff, item)
                || CaseScope.covers(staff, items.apply(Objects.requireNonNull(item.parent())));
    }
}
