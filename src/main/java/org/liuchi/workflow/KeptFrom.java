package org.liuchi.workflow;

/**
 * A fact that names bodies which must neither have nor see the item, e.g. those that are complained about (条例30); the
 * module whose items remember it brings it.
 */
public record KeptFrom(String fact) {}
