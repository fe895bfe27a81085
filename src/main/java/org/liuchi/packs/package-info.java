/**
 * Packs 做法包: a place's whole way of working as a folder of data: registers, flows, categories, templates, demo records.
 * This module reads, checks, compares and installs them, all or nothing. It keeps no record itself, and it invents
 * nothing: what a place names but does not define is an empty template that the county fills in.
 */
@ApplicationModule(
        displayName = "packs",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: yaml",
            "calendar",
            "areas",
            "organizations",
            "people",
            "workflow",
            "workflow :: flow",
            "registers",
            "registers :: definition",
            "cases"
        })
@NullMarked
package org.liuchi.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
