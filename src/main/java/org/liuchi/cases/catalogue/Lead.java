package org.liuchi.cases.catalogue;

import org.jspecify.annotations.Nullable;
import org.liuchi.shared.OrganizationId;

/**
 * Who is responsible: a certain body, or that of the place.
 *
 * @param body absent unless the rule is BODY
 */
public record Lead(Rule rule, @Nullable OrganizationId body) {
    public enum Rule {
        BODY,
        /** 属地镇街 */
        TOWN,
        /** 属地村社区 */
        VILLAGE
    }

    static Lead of(OrganizationId body) {
        return new Lead(Rule.BODY, body);
    }
}
