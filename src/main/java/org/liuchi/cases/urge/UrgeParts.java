package org.liuchi.cases.urge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liuchi.cases.Followers;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is urged, and how a case begins it. */
@Configuration(proxyBeanMethods = false)
class UrgeParts {
    private final Followers followers;

    UrgeParts(Followers followers) {
        this.followers = followers;
    }

    @Bean
    FlowParts urgeFlowParts() {
        return new FlowParts(
                List.of(UrgeFlow.flow()),
                Map.of(
                        "urged",
                        step -> new Owner(
                                new PostId(step.input().id("post").orElseThrow()),
                                new OrganizationId(
                                        step.input().id("organization").orElseThrow()))),
                Map.of(),
                Map.of("startUrge", (Effect.Write) this::start));
    }

    private void start(Step step, Item urged) {
        Owner owner = Objects.requireNonNull(urged.owner());
        followers.start(
                step,
                urged,
                UrgeFlow.KIND,
                "urge",
                Map.of(
                        "post",
                        owner.post().toString(),
                        "organization",
                        owner.organization().toString(),
                        "note",
                        step.input().text("note").orElseThrow()));
    }
}
