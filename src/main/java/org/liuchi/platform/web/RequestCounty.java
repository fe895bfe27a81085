package org.liuchi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.liuchi.platform.Site;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The county of a request: the account's, else the site's, never a parameter's (distribution rule 15). */
@Component
public class RequestCounty {
    private final Site site;

    RequestCounty(Site site) {
        this.site = site;
    }

    CountyCode of(HttpServletRequest request) {
        return SignedIn.now().map(Actor.Staff::county).orElseGet(() -> site.countyOf(request.getServerName()));
    }

    /** Of the request that this thread answers; empty where it answers none. */
    public Optional<CountyCode> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answered
                ? Optional.of(of(answered.getRequest()))
                : Optional.empty();
    }
}
