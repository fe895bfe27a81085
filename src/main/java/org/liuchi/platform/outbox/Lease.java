package org.liuchi.platform.outbox;

import java.time.Instant;
import org.liuchi.shared.CountyCode;

/** A county that this process drains until then, unless it renews. */
record Lease(CountyCode county, String holder, Instant until) {}
