package org.liuchi.cases.whistle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.cases.Numbers;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Blows a whistle that no case is behind. */
@Component
public class Whistles {
    private final Items items;
    private final Areas areas;
    private final Numbers numbers;

    Whistles(Items items, Areas areas, Numbers numbers) {
        this.items = items;
        this.areas = areas;
        this.numbers = numbers;
    }

    /**
     * Why, where, who is to come, until when.
     *
     * @param areaCode 12 or 15 digits
     * @param spot in words
     * @param arriveBy a day, at most the ground's limit away
     */
    public record Blown(
            String ground,
            String reason,
            String areaCode,
            @Nullable String spot,
            List<UUID> organizations,
            @Nullable String arriveBy) {}

    /** The same request again gives the same whistle. */
    public Item blow(Actor.Staff staff, Blown blown, Receipt receipt, Instant now) {
        Optional<Outcome> before = items.repeated(staff.county(), receipt);
        if (before.isPresent()) {
            return before.get().item();
        }
        String area =
                areas.require(staff.county(), blown.areaCode(), "areaCode").code();
        Map<String, Object> input = new HashMap<>();
        input.put("ground", blown.ground());
        input.put("reason", blown.reason());
        input.put("spot", blown.spot());
        input.put("organizations", blown.organizations());
        input.put("arriveBy", blown.arriveBy());
        return items.start(
                        new Start(
                                staff.county(),
                                Ids.next(now),
                                WhistleFlow.KIND,
                                numbers.next(staff.county(), now),
                                "blow",
                                "",
                                "吹哨（%s）".formatted(areas.spokenName(staff.county(), area)),
                                area,
                                0,
                                null,
                                false,
                                staff,
                                input,
                                receipt,
                                now),
                        _ -> {})
                .item();
    }
}
