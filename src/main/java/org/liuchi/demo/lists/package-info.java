/** The demo county's published lists, and who is on duty. */
@NullMarked
package org.liuchi.demo.lists;

import org.jspecify.annotations.NullMarked;
