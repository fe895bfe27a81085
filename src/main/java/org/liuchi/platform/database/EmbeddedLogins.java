package org.liuchi.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The embedded database's logins. The superuser only makes the other two: the owner, who migrates, and the application,
 * who works with what the owner grants.
 */
final class EmbeddedLogins {
    static final String SUPERUSER = "postgres";
    private static final String OWNER = "liuchi_owner";
    private static final String APPLICATION = "liuchi";
    private static final String DATABASE = "liuchi";

    private EmbeddedLogins() {}

    /** Makes what is missing, so that a start killed half-way is completed by the next one. */
    static Database prepare(int port, Passwords passwords) {
        JdbcClient sql =
                JdbcClient.create(new DriverManagerDataSource(url(port, "postgres"), SUPERUSER, passwords.superuser()));
        login(sql, OWNER, passwords.owner());
        login(sql, APPLICATION, passwords.application());
        if (sql.sql("select 1 from pg_database where datname = :name")
                .param("name", DATABASE)
                .query()
                .listOfRows()
                .isEmpty()) {
            sql.sql("create database " + DATABASE + " owner " + OWNER).update();
        }
        return new Database(
                url(port, DATABASE),
                new Database.Login(OWNER, passwords.owner()),
                new Database.Login(APPLICATION, passwords.application()));
    }

    /** A password holds nothing but hexadecimal digits, so it needs no quoting. */
    private static void login(JdbcClient sql, String name, String password) {
        if (sql.sql("select 1 from pg_roles where rolname = :name")
                .param("name", name)
                .query()
                .listOfRows()
                .isEmpty()) {
            sql.sql("create role " + name + " login password '" + password + "'")
                    .update();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
