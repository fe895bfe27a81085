package org.liuchi.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code $LIUCHI_HOME}.
 *
 * @param home the folder that holds everything a county must keep (database, files, keys)
 */
@ConfigurationProperties("liuchi")
public record Home(@DefaultValue("./var") Path home) {
    public Home {
        home = home.toAbsolutePath().normalize();
    }

    public Path folder(String name) {
        return home.resolve(name);
    }

    /** Written by {@code liuchi init}; as long as it is missing, this is the demo. */
    public Path countyFile() {
        return home.resolve("county.properties");
    }

    public boolean isForARealCounty() {
        return Files.exists(countyFile());
    }
}
