/** One row for each case, folded from its history; and the figures that are counted over these rows. */
@NullMarked
package org.liuchi.supervision.figures;

import org.jspecify.annotations.NullMarked;
