/** An item as people see it: its history, its clocks and what may be done, in the reader's words. */
@NamedInterface("view")
@NullMarked
package org.liuchi.workflow.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
