package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;

/** 蓝/黄/红 of practice (domain 2.18), without the orange, which belongs to emergencies; a county has its own words for them. */
@Schema(name = "WarningColour")
public enum Colour {
    BLUE,
    YELLOW,
    RED
}
