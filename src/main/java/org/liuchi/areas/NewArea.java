package org.liuchi.areas;

import org.jspecify.annotations.Nullable;

/**
 * An area to be entered, or the new facts of one that is already known.
 *
 * @param code 6, 9, 12 or 15 digits
 * @param subKind taken from the number range of the code when absent
 * @param households sum, 0 when not counted
 * @param people sum, 0 when not counted
 */
public record NewArea(String code, String name, Area.@Nullable SubKind subKind, int households, int people) {}
