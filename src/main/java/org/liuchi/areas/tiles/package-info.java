/** The county's map for browsers: its outlines as vector tiles. Open to everybody: boundaries and names, no people. */
@NullMarked
package org.liuchi.areas.tiles;

import org.jspecify.annotations.NullMarked;
