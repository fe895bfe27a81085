/** The build is the reviewer: rules of the code, the schema and the statements, and documents made from the code. */
@NullMarked
package org.liuchi.build;

import org.jspecify.annotations.NullMarked;
