/**
 * Matters that residents raise: the five links from report to rating (TC-41). A contact holds reports; a report belongs
 * to one person and has the public code, the contact data and the rating; the case is the item that goes round the loop.
 */
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: outbox",
            "platform :: table",
            "platform :: jobs",
            "platform :: vault",
            "files",
            "calendar",
            "areas",
            "organizations",
            "people",
            "people :: roster",
            "workflow",
            "workflow :: flow",
            "workflow :: view",
            "notifications"
        })
@NullMarked
package org.liuchi.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
