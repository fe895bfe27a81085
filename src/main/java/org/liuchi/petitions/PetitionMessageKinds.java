package org.liuchi.petitions;

import static org.liuchi.notifications.MessageKind.toPost;
import static org.liuchi.notifications.MessageKind.toReporter;

import java.util.List;
import org.liuchi.notifications.MessageKind;
import org.liuchi.people.Wish.Amount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of a petition: that it has come in, and that there is a written notice (信访工作条例22, 23, 34–36). */
@Configuration(proxyBeanMethods = false)
class PetitionMessageKinds {
    @Bean
    MessageKind.Some kindsOfPetitionMessages() {
        return new MessageKind.Some(List.of(
                toReporter("petition-received", Amount.RESULT),
                toReporter("petition-news", Amount.RESULT),
                toPost("petition-arrived"),
                toPost("petition-overdue")));
    }
}
