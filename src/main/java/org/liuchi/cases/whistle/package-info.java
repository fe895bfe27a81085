/**
 * A town whistles and departments report in at the place (ZL-07, 接诉条例16): each accepts or refuses, arrives, and stays
 * until the work is done. Arrival is a word of the department that the town confirms: no position is taken, no photo
 * asked for (国办函〔2026〕12号). Both sides rate each other (接诉条例33); nothing here is ranked.
 */
@NullMarked
package org.liuchi.cases.whistle;

import org.jspecify.annotations.NullMarked;
