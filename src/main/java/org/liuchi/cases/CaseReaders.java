package org.liuchi.cases;

import java.util.Objects;
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
        return new Readers("approval", (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    @Bean
    Readers readersOfUrging(ObjectProvider<Items> items) {
        return new Readers("urge", (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    /** Who helps, and who may read the case. */
    @Bean
    Readers readersOfJointHandling(ObjectProvider<Items> items) {
        return new Readers(
                "joint",
                (staff, item) -> party(staff, item, CaseFacts.HANDLER)
                        || CaseScope.covers(
                                staff, items.getObject().get(item.county(), Objects.requireNonNull(item.parent()))));
    }

    @Bean
    Readers readersOfWhistles() {
        return new Readers("whistle", (staff, item) -> CaseScope.covers(staff, item) || party(staff, item, "called"));
    }

    @Bean
    Readers readersOfCalls() {
        return new Readers("call", (staff, item) -> CaseScope.covers(staff, item) || party(staff, item, "town"));
    }

    private static boolean party(Actor.Staff staff, Item item, String fact) {
        return staff.handlesFor().stream().anyMatch(body -> item.names(fact, body.toString()));
    }

    @Bean
    Readers readersOfCallbacks(ObjectProvider<Items> items) {
        return new Readers("callback", (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    @Bean
    Readers readersOfMending(ObjectProvider<Items> items) {
        return new Readers("mending", (staff, item) -> ofParent(staff, item, items.getObject()));
    }

    private static boolean ofParent(Actor.Staff staff, Item item, Items items) {
        return CaseScope.covers(staff, item)
                || CaseScope.covers(staff, items.get(item.county(), Objects.requireNonNull(item.parent())));
    }
}
