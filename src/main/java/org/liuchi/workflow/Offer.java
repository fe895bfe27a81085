package org.liuchi.workflow;

import java.util.List;
import org.liuchi.shared.Label;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;

/** An action that the actor may take now, with what it asks for. */
public record Offer(String action, Label label, Meaning meaning, List<Input> inputs) {}
