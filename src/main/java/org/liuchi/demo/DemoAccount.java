package org.liuchi.demo;

import java.util.List;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Role;

/** An account that everybody may use. */
record DemoAccount(String login, String password, String name, Workplace organization, List<Role> roles) {
    record Workplace(UUID id, String name, Organization.Kind kind) {
        static Workplace of(Organization organization) {
            return new Workplace(organization.id().value(), organization.name(), organization.kind());
        }
    }
}
