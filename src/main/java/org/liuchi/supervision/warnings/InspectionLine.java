package org.liuchi.supervision.warnings;

import java.time.LocalDate;
import java.util.UUID;
import org.liuchi.workflow.Inbox;

/** A visit in a list. */
record InspectionLine(Inbox.Entry item, UUID unit, String unitName, LocalDate day) {}
