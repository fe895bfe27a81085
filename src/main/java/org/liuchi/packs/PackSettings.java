package org.liuchi.packs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Packs.
 *
 * @param demo pack that a demo county without any is given when it is served; empty: none
 */
@ConfigurationProperties("liuchi.packs")
record PackSettings(@DefaultValue("tianchang") String demo) {}
