/** What the demo is written in. */
@NullMarked
package org.liuchi.demo.sheets;

import org.jspecify.annotations.NullMarked;
