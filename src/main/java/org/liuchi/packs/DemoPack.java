package org.liuchi.packs;

import org.liuchi.platform.Counties;
import org.liuchi.platform.Counties.County;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A demo county that has no pack is given one with its records, so that registers can be looked at without installing. */
@Component
class DemoPack {
    private final PackSettings settings;
    private final Counties counties;
    private final PackStore store;
    private final Packs packs;

    DemoPack(PackSettings settings, Counties counties, PackStore store, Packs packs) {
        this.settings = settings;
        this.counties = counties;
        this.store = store;
        this.packs = packs;
    }

    /** Once the county is there, and only where it is served. */
    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            bring();
        }
    }

    void bring() {
        if (settings.demo().isEmpty()) {
            return;
        }
        counties.all().stream()
                .filter(County::demo)
                .map(County::code)
                .filter(county -> store.all(county).isEmpty())
                .forEach(county -> packs.installWithDemo(county, Packs.shipped(settings.demo())));
    }
}
