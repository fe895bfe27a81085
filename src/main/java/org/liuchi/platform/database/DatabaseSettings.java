package org.liuchi.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL 18 by JDBC URL ({@code LIUCHI_DATABASE_URL}, {@code _USER}, {@code _PASSWORD}); without a URL
 * the embedded one is started.
 *
 * @param user the application's login: no UPDATE or DELETE on append-only tables
 * @param ownerUser the login that owns the schema and migrates it; the same as {@code user} when not given
 * @param pool connections of this process
 */
@ConfigurationProperties("liuchi.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("16") int pool) {}
