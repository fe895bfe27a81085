/**
 * Pictures and documents that people attach: limits, type by content, re-encoding of pictures that leaves nothing of the
 * device or place behind, storage. Who may see a file is the question of the module that holds it.
 */
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"shared", "platform", "platform :: jobs"})
@NullMarked
package org.liuchi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
