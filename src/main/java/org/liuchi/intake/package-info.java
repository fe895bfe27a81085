/** Every way in and the answer back out: the public web API, imports and replays. Decides nothing about a matter. */
@ApplicationModule(
        displayName = "intake",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "files",
            "people",
            "workflow",
            "cases",
            "petitions"
        })
@NullMarked
package org.liuchi.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
