package org.liuchi.cases.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;

/**
 * Whose a matter is.
 *
 * @param lead absent when no list and no category names anybody
 * @param item by which it is; absent when it goes by what the category usually is
 */
public record Responsible(
        @Nullable Organization lead,
        List<Organization> others,
        @Nullable ListedItem item) {
    public Responsible {
        others = List.copyOf(others);
    }
}
