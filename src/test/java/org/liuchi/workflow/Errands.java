package org.liuchi.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;

/** The people of the errand flow and the sentences they say to the kernel, for one county. */
record Errands(CountyCode county, Items items) {
    Actor.Reporter reporter() {
        return new Actor.Reporter(county, new UUID(county.value().hashCode(), 3));
    }

    Actor.Staff desk() {
        return staff(ErrandFlow.DESK);
    }

    Actor.Staff hand() {
        return staff(ErrandFlow.HAND);
    }

    Actor.Staff outsider() {
        return new Actor.Staff(county, new AccountId(new UUID(9, 9)), "外人", Set.of(), Set.of(), Set.of());
    }

    Actor.Staff leader() {
        Actor.Grant grant = new Actor.Grant(Role.LEADER, county.value(), new OrganizationId(new UUID(7, 30)));
        return new Actor.Staff(county, new AccountId(new UUID(9, 8)), "领导", Set.of(grant), Set.of(), Set.of());
    }

    private Actor.Staff staff(Owner owner) {
        return new Actor.Staff(
                county,
                new AccountId(owner.post().value()),
                "某人",
                Set.of(new Actor.Grant(Role.DEPARTMENT_HANDLER, county.value(), owner.organization())),
                Set.of(owner.organization()),
                Set.of(owner.post()));
    }

    Item raise(Instant now) {
        return start("errand", "raise", null, reporter(), Map.of("wish", "买药"), now);
    }

    Item ask(UUID parent, Instant now) {
        return start("help", "ask", parent, leader(), Map.of(), now);
    }

    Item start(String kind, String action, @Nullable UUID parent, Actor actor, Map<String, ?> input, Instant now) {
        return start(kind, action, parent, parent != null, actor, input, now, _ -> {});
    }

    Item start(
            String kind,
            String action,
            @Nullable UUID parent,
            boolean holds,
            Actor actor,
            Map<String, ?> input,
            Instant now,
            Consumer<Item> also) {
        return items.start(
                        new Commands.Start(
                                county,
                                Ids.next(now),
                                kind,
                                UUID.randomUUID().toString(),
                                action,
                                "other",
                                "某事（小村）",
                                county + "001001001",
                                0,
                                parent,
                                holds,
                                actor,
                                input,
                                receipt(),
                                now),
                        also)
                .item();
    }

    Commands.Outcome act(UUID item, String action, Actor actor, Map<String, ?> input, Instant now) {
        return items.act(new Commands.Act(county, item, action, null, actor, input, receipt(), now));
    }

    static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }
}
