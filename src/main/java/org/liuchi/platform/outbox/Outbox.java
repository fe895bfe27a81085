package org.liuchi.platform.outbox;

import org.springframework.stereotype.Component;

/** stub */
@Component
public class Outbox {
    public void nudge() {}
}
