/**
 * The county's divisions down to the grid, where they lie and since when; which of them a point is in. Holds sums of
 * households and people, never anything about a person or a home.
 */
@ApplicationModule(
        displayName = "areas",
        allowedDependencies = {"shared", "platform", "calendar"})
@NullMarked
package org.liuchi.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
