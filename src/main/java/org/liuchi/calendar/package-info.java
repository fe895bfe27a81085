/**
 * Working time: statutory holidays with adjusted workdays (调休), working hours, deadlines. Knows nothing of what the
 * deadlines are for; clocks that start, pause and stop are the workflow's.
 */
@ApplicationModule(displayName = "calendar", allowedDependencies = "shared")
@NullMarked
package org.liuchi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
