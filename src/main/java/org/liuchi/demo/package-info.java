/**
 * Fills an empty database with the demo county: real names of places, everything and everybody else invented. Works
 * through the other modules' doors, as anybody would; nothing depends on it.
 */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: outbox",
            "platform :: web",
            "calendar",
            "areas",
            "organizations",
            "people",
            "people :: roster",
            "workflow",
            "cases",
            "cases :: callbacks",
            "cases :: catalogue",
            "knowledge",
            "petitions",
            "tasks",
            "tasks :: meeting",
            "tasks :: monthly",
            "tasks :: pack"
        })
@NullMarked
package org.liuchi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
