/**
 * The closed-loop kernel: items move along flows; every step is one guarded, idempotent, optimistic change with a
 * history entry, clocks and an event. It knows no case, order or task: modules bring their flows, guards and effects.
 */
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: vault",
            "platform :: outbox",
            "platform :: jobs",
            "platform :: web",
            "platform :: yaml",
            "calendar",
            "areas",
            "organizations",
            "people"
        })
@NullMarked
package org.liuchi.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
