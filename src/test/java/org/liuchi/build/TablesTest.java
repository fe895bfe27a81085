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
import org.liuchi.platform.database.Tables;
import org.liuchi.platform.database.Tables.Kind;
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
    private Map<String, Kind> kinds;

    @BeforeEach
    void readTheDeclaration() {
        catalogue = new Catalogue(sql);
        kinds = Tables.declared().stream().collect(toMap(TablesTest::name, Tables.Table::kind));
    }

    @Test
    void everyTableIsDeclaredAndEveryDeclaredTableExists() {
        assertThat(catalogue.tables()).containsExactlyInAnyOrderElementsOf(kinds.keySet());
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

        assertThat(counties).extracting(Column::table).containsExactlyInAnyOrderElementsOf(tables(Kind.TENANT));
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
                .containsExactlyInAnyOrderElementsOf(tables(Kind.TENANT));
    }

    @Test
    void foreignKeysStayInTheCountyAndPointToNothingLocal() {
        assertThat(catalogue.foreignKeys())
                .filteredOn(key -> !mayPoint(key) || (isTenant(key.from()) && isTenant(key.to()) && !pairsCounty(key)))
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
        List<String> appendOnly = Tables.declared().stream()
                .filter(Tables.Table::appendOnly)
                .map(TablesTest::name)
                .toList();

        assertThat(catalogue.changeable(appendOnly)).isEmpty();
    }

    private boolean mayPoint(ForeignKey key) {
        Kind from = kinds.getOrDefault(key.from(), Kind.LOCAL);
        return switch (kinds.getOrDefault(key.to(), Kind.LOCAL)) {
            case TENANT -> from == Kind.TENANT;
            case REFERENCE -> true;
            case LOCAL -> from == Kind.LOCAL;
        };
    }

    private static boolean pairsCounty(ForeignKey key) {
        return key.fromColumns().getFirst().equals(COUNTY)
                && key.toColumns().getFirst().equals(COUNTY);
    }

    private boolean isTenant(String table) {
        return kinds.get(table) == Kind.TENANT;
    }

    private Set<String> tables(Kind kind) {
        Map<String, Kind> its = new TreeMap<>(kinds);
        its.values().removeIf(other -> other != kind);
        return its.keySet();
    }

    private static String name(Tables.Table table) {
        return table.schema() + "." + table.name();
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
