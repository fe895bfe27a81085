package org.liuchi.workflow.view;

import java.util.function.Function;
import java.util.function.Predicate;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;

/**
 * The module through which items of some kinds are stepped, where it has more to ask or to write than the kernel knows
 * of; it brings one as a bean. Without one a step goes to the kernel itself.
 */
public record Door(Predicate<String> kinds, Function<Act, Outcome> act) {}
