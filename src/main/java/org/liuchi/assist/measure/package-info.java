/** {@code ./liuchi assist}: measures on files how good the suggestions are. Opens no database. */
@NamedInterface("measure")
@NullMarked
package org.liuchi.assist.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
