package org.liuchi.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL 18 by JDBC URL ({@code LIUCHI_DATABASE_URL}, {@code _USER}, {@code _PASSWORD},
 * {@code _OWNER_USER}, {@code _OWNER_PASSWORD}); without a URL the embedded one is started.
 *
 * @param url JDBC URL of an external PostgreSQL 18; the embedded one is started when not given
 * @param user the application's login: no UPDATE or DELETE on append-only tables
 * @param password of the application's login
 * @param ownerUser the login that owns the schema and migrates it; the same as {@code user} when not given
 * @param ownerPassword of the owner's login
 * @param pool connections of this process
 * @param binaries where the embedded PostgreSQL's programs are unpacked; {@code $LIUCHI_HOME/postgresql} when not given
 */
@ConfigurationProperties("liuchi.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("liuchi") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("16") int pool,
        @Nullable Path binaries) {
    boolean external() {
        return !url.isBlank();
    }

    Database externalDatabase() {
        Database.Login application = new Database.Login(user, password);
        return new Database(
                url, ownerUser.isBlank() ? application : new Database.Login(ownerUser, ownerPassword), application);
    }
}
