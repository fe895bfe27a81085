/**
 * Warnings and cards to organisations about their work (ZL-18, ZL-19, TO-40): by a rule, by hand or after an inspection;
 * each with its data, the organisation's reply and a day on which it is lifted. Beside the lights of single items, which
 * come and go with a clock. Nothing here is about a resident, and none of it is about a person ({@code personal} is the
 * exception, closed off by itself).
 */
@NullMarked
package org.liuchi.supervision.warnings;

import org.jspecify.annotations.NullMarked;
