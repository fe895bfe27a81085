/**
 * Suggestions with reasons for the desk: category, organisation, similar cases. Learns from the county's own closed
 * cases and says which words led to what; it decides nothing and applies nothing (R9). Keeps no text and no person.
 */
@ApplicationModule(
        displayName = "assist",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: jobs",
            "organizations",
            "people",
            "workflow",
            "cases"
        })
@NullMarked
package org.liuchi.assist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
