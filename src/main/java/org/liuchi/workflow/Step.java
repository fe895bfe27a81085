package org.liuchi.workflow;

import java.time.Instant;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;

/** One step about to be taken: all that guards, owner rules and effects may look at. */
public record Step(Item item, Flow flow, Row row, Actor actor, Filled input, Instant now, WorkCalendar calendar) {}
