/**
 * The weekly meeting of a base organisation (周例会, ZL-29): what was learned, what the tasks are at, and new tasks, each in
 * hand at once. A meeting is an item with a day; one that is not held by then says so.
 */
@NamedInterface("meeting")
@NullMarked
package org.liuchi.tasks.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
