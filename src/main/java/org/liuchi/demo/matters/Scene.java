package org.liuchi.demo.matters;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.demo.staff.Person;

/**
 * Somebody does something.
 *
 * @param by absent for the reporter
 * @param after working minutes since what was done before
 * @param photographed with a photo of the result
 */
record Scene(@Nullable Person by, String action, int after, Map<String, Object> input, boolean photographed) {}
