package org.liuchi.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo.
 *
 * @param demo whether an empty database, for which no real county was set up, becomes the demo county
 */
@ConfigurationProperties("liuchi")
record DemoSettings(@DefaultValue("true") boolean demo) {}
