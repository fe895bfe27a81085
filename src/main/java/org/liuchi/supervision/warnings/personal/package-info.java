/**
 * A notice to one person about a task, where a county uses that at all (ZL-18, ZL-19 as 1.V puts them right): seen by that
 * person and by whoever gave it, and by nobody else. No item, no event, no message, no figure, no audit line of its
 * content; it serves no appraisal and no order of merit (R7), and is removed some time after it has ended.
 */
@NullMarked
package org.liuchi.supervision.warnings.personal;

import org.jspecify.annotations.NullMarked;
