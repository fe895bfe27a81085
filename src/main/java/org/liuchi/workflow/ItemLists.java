package org.liuchi.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Turns rows of the item table into lines of a list. */
@Component
public class ItemLists {
    private final Flows flows;
    private final Organizations organizations;

    ItemLists(Flows flows, Organizations organizations) {
        this.flows = flows;
        this.organizations = organizations;
    }

    /** @param row of {@code workflow.item}, all columns */
    public Inbox.Entry entry(ResultSet row, Locale locale) throws SQLException {
        Item item = ItemRows.item(row);
        Owner owner = item.owner();
        return new Inbox.Entry(
                item.id(),
                item.kind(),
                item.reference(),
                item.title(),
                item.category(),
                item.area(),
                item.state(),
                flows.of(item).state(item.state()).label().in(locale),
                item.phase().name(),
                item.urgency(),
                item.openedAt(),
                item.dueAt(),
                item.promisedAt(),
                item.version(),
                owner == null
                        ? null
                        : organizations
                                .byId(item.county(), owner.organization())
                                .map(Organization::name)
                                .orElse(null));
    }
}
