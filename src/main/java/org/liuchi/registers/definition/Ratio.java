package org.liuchi.registers.definition;

/** {@code 2/3}. */
public record Ratio(int parts, int of) {
    public static final Ratio WHOLE = new Ratio(1, 1);
}
