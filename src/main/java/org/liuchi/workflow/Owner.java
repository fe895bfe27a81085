package org.liuchi.workflow;

import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;

/** Who owes the next step: a post, never a person, so that work always reaches its holder or stand-in (ZL-24). */
public record Owner(PostId post, OrganizationId organization) {}
