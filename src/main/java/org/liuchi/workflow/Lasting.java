package org.liuchi.workflow;

import java.util.List;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;

/**
 * Items that nobody owes a step of and that last all the same, e.g. entries of a roster: they go to the successor of a
 * body that they name. The module that has such items brings it.
 */
public interface Lasting {
    /** Up to {@code most} ids above {@code after}, in their order. */
    List<UUID> naming(CountyCode county, OrganizationId body, UUID after, int most);
}
