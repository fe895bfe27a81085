package org.liuchi.registers.definition;

import org.liuchi.shared.Label;

/** A condition of a row, and what is said when it does not hold. */
public record Need(Condition is, Label because) {}
