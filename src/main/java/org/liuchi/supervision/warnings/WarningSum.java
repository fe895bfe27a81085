package org.liuchi.supervision.warnings;

/** How many are open in one colour, of those the account may see. */
record WarningSum(Colour colour, String text, long open) {}
