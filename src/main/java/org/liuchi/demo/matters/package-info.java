/** What residents of the demo county raise and what becomes of it: written as stories, played through the kernel. */
@NullMarked
package org.liuchi.demo.matters;

import org.jspecify.annotations.NullMarked;
