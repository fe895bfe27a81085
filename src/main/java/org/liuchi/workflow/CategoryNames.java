package org.liuchi.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;

/**
 * What the categories of some kinds of item are called; the module that keeps them brings it.
 *
 * @param kinds names of their flows
 * @param find the name of a category code, none for an unknown one; answered from memory
 */
public record CategoryNames(Set<String> kinds, BiFunction<CountyCode, String, Optional<Label>> find) {}
