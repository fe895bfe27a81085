/**
 * What there is to see across modules: the one map. Reads what others keep, through their doors; keeps and changes
 * nothing.
 */
@ApplicationModule(
        displayName = "insight",
        allowedDependencies = {"shared", "areas", "organizations", "people", "workflow", "workflow :: flow", "cases"})
@NullMarked
package org.liuchi.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
