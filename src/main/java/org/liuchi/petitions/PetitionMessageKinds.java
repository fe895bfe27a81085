package org.liuchi.petitions;

import static org.liuchi.notifications.MessageKind.toPost;
import static org.liuchi.notifications.MessageKind.toReporter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.notifications.MessageKind;
import org.liuchi.notifications.Teller;
import org.liuchi.people.Wish.Amount;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of a petition: that it has come in, and that there is a written notice (信访工作条例22, 23, 34–36). */
@Configuration(proxyBeanMethods = false)
class PetitionMessageKinds {
    private static final String RECEIVED = "petition-received";
    private static final String NEWS = "petition-news";

    /** The county's desk does not see petitions, so it can't tell of them either. */
    @Bean
    Teller tellerOfPetitions(Items items, ItemScope scope) {
        return new Teller(
                Role.PETITION_OFFICE,
                PetitionFlow.KIND,
                Set.of(RECEIVED, NEWS),
                (staff, ids) -> items.all(staff.county(), ids).stream()
                        .filter(item -> scope.covers(staff, item))
                        .map(Item::id)
                        .collect(Collectors.toSet()));
    }

    @Bean
    MessageKind.Some kindsOfPetitionMessages() {
        return new MessageKind.Some(List.of(
                toReporter(RECEIVED, Amount.RESULT),
                toReporter(NEWS, Amount.RESULT),
                toPost("petition-arrived"),
                toPost("petition-overdue")));
    }
}
