package org.liuchi.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.liuchi.shared.CountyCode;

/**
 * Something that happened to one subject.
 *
 * @param subject the item it happened to
 * @param seq the item's version after it: a listener that has seen a later one of the same subject may ignore this
 * @param payload JSON with ids and facts, no personal data
 * @param position in the county, without gaps; the same each time the event is delivered
 */
public record OutboxEvent(
        CountyCode county,
        UUID id,
        UUID subject,
        long seq,
        String type,
        String payload,
        Instant occurredAt,
        long position) {}
