package org.liuchi.build;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.build.Catalogue.Column;
import org.liuchi.build.Catalogue.ForeignKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema as it is, against {@code db/tables.csv} and the rules of docs/distribution.md. */
@IntegrationTest
class TablesTest {
    private static final String COUNTY = "county_code";
    private static final String CONSTANT =
            "(?:'(?:[^']|'')*'|\\(?-?\\d+(?:\\.\\d+)?\\)?|true|false|NULL)(?:::[\\w \\[\\].\"]+)?";

    @Autowired
    private JdbcClient sql;

    private Catalogue catalogue;
    private Map<String, String> kinds;

    @BeforeEach
    void readTheDeclaration() {
        catalogue = new Catalogue(sql);
        kinds = declared().stream().collect(toMap(row -> row.get("table"), row -> row.get("kind")));
    }

    @Test
    void everyTableIsDeclaredAndEveryDeclaredTableExists() {
        assertThat(catalogue.tables()).containsExactlyInAnyOrderElementsOf(kinds.keySet());
        assertThat(kinds.values()).isSubsetOf("tenant", "reference", "local");
    }

    @Test
    void everySchemaBelongsToAModule() {
        assertThat(catalogue.tables())
                .extracting(TablesTest::schema)
                .filteredOn(schema -> !schema.equals("flyway"))
                .isSubsetOf(Floor.order());
    }

    @Test
    void onlyTenantTablesHaveACountyCodeAndItIsAPlainOne() {
        List<Column> counties = catalogue.columns().stream()
                .filter(column -> column.name().equals(COUNTY) && kinds.containsKey(column.table()))
                .toList();

        assertThat(counties).extracting(Column::table).containsExactlyInAnyOrderElementsOf(tables("tenant"));
        assertThat(counties).allSatisfy(column -> {
            assertThat(column.type()).isEqualTo("text");
            assertThat(column.notNull()).isTrue();
            assertThat(column.plainCollation()).isTrue();
            assertThat(column.generated()).isFalse();
            assertThat(column.defaultValue()).isNull();
        });
    }

    @Test
    void everyKeyOfATenantTableBeginsWithTheCounty() {
        List<Catalogue.Key> keys =
                catalogue.keys().stream().filter(key -> isTenant(key.table())).toList();

        assertThat(keys)
                .filteredOn(key -> !key.columns().getFirst().equals(COUNTY))
                .isEmpty();
        assertThat(keys)
                .filteredOn(Catalogue.Key::primary)
                .extracting(Catalogue.Key::table)
                .containsExactlyInAnyOrderElementsOf(tables("tenant"));
    }

    @Test
    void foreignKeysStayInTheCountyAndPointToNothingLocal() {
        Map<String, Set<String>> allowed = Map.of(
                "tenant", Set.of("tenant", "reference"),
                "reference", Set.of("reference"),
                "local", Set.of("local", "reference"));

        assertThat(catalogue.foreignKeys())
                .filteredOn(
                        key -> !allowed.getOrDefault(kind(key.from()), Set.of()).contains(kind(key.to()))
                                || (isTenant(key.from()) && isTenant(key.to()) && !pairsCounty(key)))
                .isEmpty();
    }

    @Test
    void foreignKeysNeitherSetNullNorDefaultNorWait() {
        assertThat(catalogue.foreignKeys())
                .filteredOn(key -> key.actions().matches(".*[nd].*") || key.deferrable())
                .isEmpty();
    }

    @Test
    void foreignKeysPointDownwardsBetweenModules() {
        assertThat(catalogue.foreignKeys())
                .filteredOn(key -> !schema(key.from()).equals(schema(key.to()))
                        && !Floor.allows(schema(key.from()), schema(key.to())))
                .isEmpty();
    }

    @Test
    void valuesComeFromTheProgram() {
        assertThat(catalogue.columns())
                .filteredOn(column -> !schema(column.table()).equals("flyway"))
                .filteredOn(column -> column.identity()
                        || (column.defaultValue() != null
                                && !column.defaultValue().matches(CONSTANT)))
                .isEmpty();
    }

    @Test
    void theSchemaActsOnItsOwnNowhere() {
        assertThat(catalogue.forbiddenThings()).isEmpty();
    }

    @Test
    void appendOnlyTablesCanNotBeChangedByTheApplication() {
        List<String> appendOnly = declared().stream()
                .filter(row -> "yes".equals(row.get("append-only")))
                .map(row -> row.get("table"))
                .toList();

        assertThat(catalogue.changeable(appendOnly)).isEmpty();
    }

    private static boolean pairsCounty(ForeignKey key) {
        return key.fromColumns().getFirst().equals(COUNTY)
                && key.toColumns().getFirst().equals(COUNTY);
    }

    private boolean isTenant(String table) {
        return kind(table).equals("tenant");
    }

    private String kind(String table) {
        return kinds.getOrDefault(table, "undeclared");
    }

    private Set<String> tables(String kind) {
        Map<String, String> its = new TreeMap<>(kinds);
        its.values().removeIf(other -> !other.equals(kind));
        return its.keySet();
    }

    private static List<Map<String, String>> declared() {
        return Csv.rows(Sources.RESOURCES.resolve("db/tables.csv"));
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
