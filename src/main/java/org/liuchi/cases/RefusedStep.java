package org.liuchi.cases;

import java.time.Instant;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;

/**
 * A step that staff wanted to take and a rule of the domain said no to; announced outside of the step, which has changed
 * nothing.
 *
 * @param version of the case that was seen
 */
public record RefusedStep(Actor.Staff staff, UUID caseId, int version, Problem problem, Instant at) {}
