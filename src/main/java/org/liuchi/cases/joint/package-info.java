/**
 * Joint handling (首接负责): who has the case leads, every body asked to help has an item of its own with its own limit
 * and its own answer, and the case isn't answered before each has answered or was released with a reason (接诉条例14).
 */
@NullMarked
package org.liuchi.cases.joint;

import org.jspecify.annotations.NullMarked;
