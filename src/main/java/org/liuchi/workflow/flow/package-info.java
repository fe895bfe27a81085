/** What a flow is: states, rows, clocks, inputs; how it is written, checked, stored and shown. Pure values, no database. */
@NamedInterface("flow")
@NullMarked
package org.liuchi.workflow.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
