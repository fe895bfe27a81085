package org.liuchi.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A member of staff as the security chain sees one: the authorities are the names of the roles held anywhere. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Actor.Staff staff;

    SignedIn(Actor.Staff staff) {
        super(staff.grants().stream()
                .map(grant -> new SimpleGrantedAuthority(grant.role().name()))
                .distinct()
                .toList());
        this.staff = staff;
        setAuthenticated(true);
    }

    static Optional<Actor.Staff> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.staff)
                : Optional.empty();
    }

    @Override
    public Actor.Staff getPrincipal() {
        return staff;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return staff.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && staff.equals(that.staff);
    }

    @Override
    public int hashCode() {
        return staff.hashCode();
    }
}
