package org.liuchi.cases.joint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.cases.CaseFacts;
import org.liuchi.cases.Followers;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Phase;
import org.springframework.stereotype.Component;

/**
 * Whoever has the case leads those who help: they follow it wherever it goes, and nothing stays open in a case that has
 * ended. Looks at how the case stands, so that no step of any county's own is forgotten.
 */
@Component
class JointFollows implements OutboxListener {
    private final Items items;
    private final Followers followers;

    JointFollows(Items items, Followers followers) {
        this.items = items;
        this.followers = followers;
    }

    @Override
    public String name() {
        return "joint-follows";
    }

    @Override
    public Set<String> types() {
        return Arrays.stream(Meaning.values())
                .map(meaning -> "case." + meaning.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(OutboxEvent event) {
        Item matter = items.get(event.county(), event.subject());
        if (matter.facts().containsKey(CaseFacts.HELPERS)) {
            items.children(matter.county(), matter.id()).stream()
                    .filter(child -> child.kind().equals(JointFlow.KIND))
                    .forEach(child -> follow(matter, child, event));
        }
    }

    private void follow(Item matter, Item child, OutboxEvent event) {
        Optional<String> lead = lead(matter).filter(body -> !child.names(JointFlow.LEAD, body));
        boolean leadsItself =
                lead.filter(body -> child.names(CaseFacts.HANDLER, body)).isPresent();
        if (child.open() && (!matter.open() || leadsItself)) {
            act(matter, child, "lapse", Map.of(), event);
        } else if (lead.isPresent() && !child.state().equals("RELEASED")) {
            act(matter, child, "follow", Map.of(JointFlow.LEAD, lead.get()), event);
        }
    }

    /** While the desk verifies an answer, who gave it still leads. */
    private static Optional<String> lead(Item matter) {
        return Optional.ofNullable(matter.owner())
                .filter(_ -> matter.phase() != Phase.ANSWERED)
                .map(owner -> owner.organization().toString());
    }

    private void act(Item matter, Item child, String action, Map<String, ?> input, OutboxEvent event) {
        try {
            followers.act(matter, child.id(), action, input, event.occurredAt());
        } catch (Problem problem) {
            // it has ended at the same moment: then there is nothing to follow
            if (problem.kind() != Problem.Kind.NOT_NOW) {
                throw problem;
            }
        }
    }
}
