package org.liuchi.platform;

import java.util.Optional;
import java.util.function.Function;
import org.liuchi.shared.Label;

/**
 * What the county of the request that is being answered calls things, where it has words of its own.
 *
 * @param find by name of the term; empty: as the message files call it
 */
public record OwnWords(Function<String, Optional<Label>> find) {}
