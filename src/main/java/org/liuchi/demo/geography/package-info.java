/** The demo county's land: an outline of our own, divided by a generator that gives the same result every time. */
@NullMarked
package org.liuchi.demo.geography;

import org.jspecify.annotations.NullMarked;
