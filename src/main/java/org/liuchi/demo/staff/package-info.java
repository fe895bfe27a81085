/** Who works in the demo county: invented people, the same ones every time. */
@NullMarked
package org.liuchi.demo.staff;

import org.jspecify.annotations.NullMarked;
