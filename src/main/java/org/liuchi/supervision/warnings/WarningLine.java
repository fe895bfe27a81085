package org.liuchi.supervision.warnings;

import java.util.UUID;
import org.liuchi.workflow.Inbox;

/** A warning in a list; the colour in the county's word too. */
record WarningLine(
        Inbox.Entry item, UUID unit, String unitName, Addressee addressee, Colour colour, String colourText) {}
