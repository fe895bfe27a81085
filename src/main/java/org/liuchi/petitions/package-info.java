/**
 * Petition matters (信访事项) by 信访工作条例, from receipt to the end of the re-check. A petition is a matter: there is no
 * list by person, no count of how often, no profile (R3), and whoever is complained about never sees it (条例30).
 */
@ApplicationModule(
        displayName = "petitions",
        allowedDependencies = {
            "shared",
            "platform",
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
package org.liuchi.petitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
