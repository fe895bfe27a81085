/** Tables that leave the program as files: for spreadsheets, and as plain text. */
@NamedInterface("table")
@NullMarked
package org.liuchi.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
