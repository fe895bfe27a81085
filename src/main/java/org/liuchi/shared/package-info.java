/**
 * Values that every module speaks: who acts, for which county, what was wrong. No beans, no database, no domain rules.
 */
@ApplicationModule(displayName = "shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.liuchi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
