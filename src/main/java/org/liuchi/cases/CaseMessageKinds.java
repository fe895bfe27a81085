package org.liuchi.cases;

import static org.liuchi.notifications.MessageKind.toPost;
import static org.liuchi.notifications.MessageKind.toReporter;

import java.util.List;
import org.liuchi.notifications.MessageKind;
import org.liuchi.people.Wish.Amount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is told of a case. That it has arrived counts as a result: it is what the person holds on to; and so does
 * whatever changes the promise or needs the person.
 */
@Configuration(proxyBeanMethods = false)
class CaseMessageKinds {
    @Bean
    MessageKind.Some kindsOfCaseMessages() {
        return new MessageKind.Some(List.of(
                toReporter("case-reported", Amount.RESULT),
                toReporter("case-promised", Amount.RESULT),
                toReporter("case-handed", Amount.EACH_STEP),
                toReporter("case-accepted", Amount.EACH_STEP),
                toReporter("case-asks", Amount.RESULT),
                toReporter("case-common", Amount.RESULT),
                toReporter("case-family", Amount.RESULT),
                toReporter("case-extended", Amount.RESULT),
                toReporter("case-suspended", Amount.RESULT),
                toReporter("case-answered", Amount.RESULT),
                toReporter("case-ended", Amount.RESULT),
                toReporter("case-closed", Amount.RESULT),
                toReporter("case-merged", Amount.RESULT),
                toReporter("case-unmerged", Amount.RESULT),
                toPost("case-arrived"),
                toPost("case-overdue"),
                toPost("case-resumed"),
                toPost("duty-called", "minutes"),
                toPost("duty-called-last", "minutes"),
                toPost("child-arrived", "kind"),
                toPost("child-overdue", "kind"),
                toPost("child-ended", "kind", "state"),
                toReporter("callback", Amount.RESULT, "code")));
    }
}
