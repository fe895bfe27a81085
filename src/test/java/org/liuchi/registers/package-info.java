@NullMarked
package org.liuchi.registers;

import org.jspecify.annotations.NullMarked;
