package org.liuchi.supervision.warnings;

import java.util.Map;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Ids;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An inspection that ends with a card begins one: a yellow warning to the organisation, in the same transaction (TO-40). */
@Component
class CardStart {
    private final ObjectProvider<Items> items;
    private final WarningTitles titles;

    CardStart(ObjectProvider<Items> items, WarningTitles titles) {
        this.items = items;
        this.titles = titles;
    }

    void start(Step step, Item concluded) {
        items.getObject()
                .start(
                        new Start(
                                concluded.county(),
                                Ids.next(step.now()),
                                WarningFlow.KIND,
                                concluded.reference() + "·" + concluded.version(),
                                "card",
                                Colour.YELLOW.name(),
                                titles.card(concluded.county(), Colour.YELLOW, WarningFacts.unit(concluded)),
                                concluded.area(),
                                0,
                                concluded.id(),
                                false,
                                step.actor(),
                                Map.of(
                                        "organization",
                                        WarningFacts.unit(concluded).toString(),
                                        "addressee",
                                        Addressee.TEAM.name(),
                                        "colour",
                                        Colour.YELLOW.name(),
                                        "ground",
                                        step.input().text("ground").orElseThrow()),
                                Receipts.following(concluded.id(), concluded.version(), "card"),
                                step.now()),
                        _ -> {});
    }
}
