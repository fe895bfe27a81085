/**
 * The three monthly reports of a unit (月度三报, TO-34): plan, list and bulletin. Each is an item with a day, and says what the
 * unit's tasks say: nothing is typed a second time. Units are late, never people.
 */
@NamedInterface("monthly")
@NullMarked
package org.liuchi.tasks.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
