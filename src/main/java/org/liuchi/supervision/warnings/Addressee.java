package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who of an organisation is meant: its team (亮灯), or its party organisation (亮牌). Both are many, neither is a person. */
@Schema(name = "WarningAddressee")
enum Addressee {
    TEAM,
    PARTY_ORGANIZATION
}
