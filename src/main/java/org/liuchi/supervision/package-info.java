/**
 * How the work goes: figures with numerator, denominator and cases behind them, the lights of organisations, warnings to
 * them and inspections of them. Reads histories and hears events; changes no case. Measures work and organisations; knows
 * no figure about a resident and none about a member of staff, and puts nobody in an order of merit (R0, R7,
 * 国办函〔2025〕66号).
 */
@ApplicationModule(
        displayName = "supervision",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: vault",
            "platform :: outbox",
            "platform :: jobs",
            "calendar",
            "areas",
            "organizations",
            "people",
            "workflow",
            "workflow :: flow",
            "workflow :: view",
            "notifications",
            "cases",
            "tasks"
        })
@NullMarked
package org.liuchi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
