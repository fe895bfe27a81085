package org.liuchi.registers.definition;

/**
 * How lists, figures and retention use a field.
 *
 * @param filter lists can be filtered by it
 * @param sort lists can be sorted by it
 * @param list a column of lists
 * @param unique no two records have the same
 * @param personal erased when retention ends
 */
public record Use(boolean filter, boolean sort, boolean list, boolean unique, boolean personal) {}
