package org.liuchi.workflow;

/** A named rule that finds who owns an item next. Pure but for lookups of organisations held in memory. */
@FunctionalInterface
public interface OwnerRule {
    /** @throws org.liuchi.shared.Problem when there is nobody, so that the step is refused and the item stays owned */
    Owner find(Step step);
}
