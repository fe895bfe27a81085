package org.liuchi.registers.definition;

import java.util.List;

/**
 * What everybody sees of a record.
 *
 * @param when the fields may be shown in public
 */
public record PublicView(List<String> fields, Condition when) {}
