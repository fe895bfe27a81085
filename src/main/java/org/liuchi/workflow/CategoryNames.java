package org.liuchi.workflow;

import java.util.Optional;
import java.util.function.BiFunction;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;

/**
 * What the categories of one kind of item are called; the module that keeps them brings it.
 *
 * @param kind name of the flow
 * @param find the name of a category code, none for an unknown one; answered from memory
 */
public record CategoryNames(String kind, BiFunction<CountyCode, String, Optional<Label>> find) {}
