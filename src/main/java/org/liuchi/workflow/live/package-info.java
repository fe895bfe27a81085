/** How much an inbox holds, told as it changes. */
@NullMarked
package org.liuchi.workflow.live;

import org.jspecify.annotations.NullMarked;
