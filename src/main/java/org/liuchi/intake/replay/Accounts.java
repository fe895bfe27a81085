package org.liuchi.intake.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.JsonNode;

/** Where the accounts come from: the demo county shows its own; those of a real county are in a file. */
record Accounts(Api api, Phrases phrases) {
    /**
     * Somebody of the staff who can sign in.
     *
     * @param organization its id or its name
     */
    record Account(String login, String password, String organization, Set<String> roles) {
        boolean is(String role) {
            return roles.contains(role);
        }
    }

    /** @throws Ended when the server has no demo county */
    List<Account> ofTheDemo() {
        Answer demo = api.get("/api/public/demo", Map.of());
        if (demo.status() >= 400) {
            throw Ended.unusable(phrases.of("accounts-missing"));
        }
        List<Account> accounts = new ArrayList<>();
        for (JsonNode account : demo.body().path("accounts")) {
            Set<String> roles = new HashSet<>();
            account.path("roles").forEach(role -> roles.add(role.asString("")));
            accounts.add(new Account(
                    account.path("login").asString(""),
                    account.path("password").asString(""),
                    account.at("/organization/id").asString(""),
                    roles));
        }
        return accounts;
    }

    /** A CSV with the columns login, password, organization (id or name) and roles (with blanks between). */
    List<Account> of(Path file) {
        CSVFormat named = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return named.parse(reader).stream()
                    .map(row -> new Account(
                            row.get("login"),
                            row.get("password"),
                            row.get("organization"),
                            Set.of(row.get("roles").split("\\s+"))))
                    .toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw Ended.unusable(phrases.of("accounts-unreadable", Map.of("file", file)));
        }
    }
}
