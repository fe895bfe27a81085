/**
 * A danger is told to whoever is on duty at once; who doesn't say in time that they know is followed by the next
 * (TO-47). Knows of no place where anybody is.
 */
@NullMarked
package org.liuchi.cases.duty;

import org.jspecify.annotations.NullMarked;
