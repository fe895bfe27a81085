package org.liuchi.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code $LIUCHI_HOME}: the folder that holds everything a county must keep (database, files, keys). */
@ConfigurationProperties("liuchi")
public record Home(@DefaultValue("./var") Path home) {
    public Path folder(String name) {
        return home.toAbsolutePath().normalize().resolve(name);
    }
}
