package org.liuchi.workflow.flow;

import org.liuchi.calendar.Term;
import org.liuchi.shared.Label;

/**
 * A time limit of a flow.
 *
 * @param promise what the resident is told; it runs on through the steps, whoever owns the item
 */
public record ClockRule(String name, Label label, Term term, boolean promise) {}
