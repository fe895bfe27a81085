/** The demo county at work on its tasks: a few of them, a weekly meeting, the reports of the month, matters for the county. */
@NullMarked
package org.liuchi.demo.tasks;

import org.jspecify.annotations.NullMarked;
