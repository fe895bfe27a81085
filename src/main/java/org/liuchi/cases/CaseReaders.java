package org.liuchi.cases;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.Readers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read a case by its id reads what was asked about it, too. */
@Configuration(proxyBeanMethods = false)
class CaseReaders {
    @Bean
    Readers readersOfCases() {
        return new Readers(CaseFlow.KIND, CaseScope::covers);
    }

    @Bean
    Readers readersOfApprovals(ObjectProvider<Items> items) {
        return beside("approval", items, (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    @Bean
    Readers readersOfUrging(ObjectProvider<Items> items) {
        return beside("urge", items, (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    /** Who helps, and who may read the case. */
    @Bean
    Readers readersOfJointHandling(ObjectProvider<Items> items) {
        return beside(
                "joint",
                items,
                (staff, item) -> party(staff, item, CaseFacts.HANDLER)
                        || CaseScope.covers(
                                staff, items.getObject().get(item.county(), Objects.requireNonNull(item.parent()))));
    }

    @Bean
    Readers readersOfWhistles(ObjectProvider<Items> items) {
        return beside("whistle", items, (staff, item) -> CaseScope.covers(staff, item) || party(staff, item, "called"));
    }

    @Bean
    Readers readersOfCalls(ObjectProvider<Items> items) {
        return beside("call", items, (staff, item) -> CaseScope.covers(staff, item) || party(staff, item, "town"));
    }

    @Bean
    Readers readersOfCallbacks(ObjectProvider<Items> items) {
        return beside("callback", items, (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    @Bean
    Readers readersOfMending(ObjectProvider<Items> items) {
        return beside("mending", items, (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    /** What serves a case is no way to read what complains about the reader (信访条例30); whoever has it reads it. */
    private static Readers beside(String kind, ObjectProvider<Items> items, BiPredicate<Actor.Staff, Item> who) {
        return new Readers(
                kind,
                (staff, item) -> CaseScope.owns(staff, item)
                        || (!complainedAbout(staff, item, items.getObject()) && who.test(staff, item)));
    }

    private static boolean complainedAbout(Actor.Staff staff, Item item, Items items) {
        UUID parent = item.parent();
        return parent == null
                ? CaseScope.complainedAbout(staff, item)
                : complainedAbout(staff, items.get(item.county(), parent), items);
    }

    private static boolean party(Actor.Staff staff, Item item, String fact) {
        return staff.handlesFor().stream().anyMatch(body -> item.names(fact, body.toString()));
    }

    private static boolean ofParent(Actor.Staff staff, Item item, Items items) {
        return CaseScope.covers(staff, item)
                || CaseScope.covers(staff, items.get(item.county(), Objects.requireNonNull(item.parent())));
    }
}
