/**
 * Tasks with their four sheets (四单, ZL-16): what is to be done, which post does it, what came of it, and which post answers
 * when nothing did; with the weekly meetings, monthly reports and the month pack that live on them. A task belongs to
 * posts, never to a person, and nobody is measured by it but units (R7).
 */
@ApplicationModule(
        displayName = "tasks",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: jobs",
            "platform :: web",
            "platform :: outbox",
            "calendar",
            "areas",
            "organizations",
            "people",
            "workflow",
            "workflow :: flow",
            "workflow :: view",
            "notifications"
        })
@NullMarked
package org.liuchi.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
