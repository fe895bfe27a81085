package org.liuchi.registers.definition;

/** Records of {@code register} that point here by {@code by} take {@code action} too, where they can. */
public record Move(String register, String by, String action, String place) {}
