package org.liuchi.registers.definition;

/**
 * Two fields beside each other.
 *
 * @param field compared with {@code other}; numbers, money or days, of DIFFERS any
 * @param part of a ratio, e.g. 1/2 of {@code other}
 */
public record Compared(String field, By by, String other, Ratio part) {
    public enum By {
        AT_MOST("atMost"),
        AT_LEAST("atLeast"),
        MORE_THAN("moreThan"),
        DIFFERS("differs");

        final String key;

        By(String key) {
            this.key = key;
        }
    }
}
