/**
 * Registers 台账: kinds of record that a county defines itself, as data. A record is an item of the closed loop; this
 * module keeps its values, relations and figures. It knows no agreement and no meeting: packs bring them.
 */
@ApplicationModule(
        displayName = "registers",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: vault",
            "platform :: outbox",
            "platform :: jobs",
            "platform :: web",
            "platform :: table",
            "platform :: yaml",
            "files",
            "calendar",
            "areas",
            "organizations",
            "people",
            "workflow",
            "workflow :: flow",
            "workflow :: view"
        })
@NullMarked
package org.liuchi.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
