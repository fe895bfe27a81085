/** What a register is: fields, rules, loop, figures; how it is written, put together and checked. Pure values. */
@NamedInterface("definition")
@NullMarked
package org.liuchi.registers.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
