/** Supervision asks why a case is stuck; the body that has it must answer, unless the result comes first (TO-31). */
@NullMarked
package org.liuchi.cases.urge;

import org.jspecify.annotations.NullMarked;
