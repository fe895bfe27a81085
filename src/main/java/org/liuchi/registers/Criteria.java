package org.liuchi.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.shared.Ids;

/** What records of one register must be like, all of it, as SQL; {@link EntryFinder} finds them. */
final class Criteria {
    /**
     * One of them.
     *
     * @param ids SQL that gives each record it holds for once, from an index; empty where no index tells
     * @param where SQL over {@code r} (the record), true of the same
     * @param ordered the index has them in the order of their ids
     */
    record Criterion(String ids, String where, boolean ordered) {
        boolean indexed() {
            return !ids.isEmpty();
        }
    }

    private static final String RECORD =
            "select f.id from registers.record f where f.county_code = :county and f.register = :register";

    /** All records of the register. */
    static final Criterion ANY = new Criterion(RECORD, "true", true);

    private final List<Criterion> all = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private String first = "";
    private String end = "";

    List<Criterion> all() {
        return all;
    }

    /** What the SQL names beside {@code :county} and {@code :register}. */
    Map<String, Object> params() {
        return params;
    }

    /** @return how SQL names the value */
    String param(Object value) {
        String name = "c" + params.size();
        params.put(name, value);
        return ":" + name;
    }

    /** The facet has that one value. */
    void equal(String field, String column, Object value) {
        add(facet(field, " and f.%s = %s".formatted(column, param(value)), true));
    }

    /** @param tests SQL over {@code f} (the facet), each with its {@code and} */
    void facet(String field, String tests) {
        add(facet(field, tests, false));
    }

    void without(String field) {
        plain("not " + facet(field, "", false).where());
    }

    /**
     * Where it leads, all that it finds is read from its index before it is put in order.
     *
     * @param lexemes for {@code to_tsquery('simple', …)}
     */
    void search(String lexemes) {
        String test = "search @@ to_tsquery('simple', %s)".formatted(param(lexemes));
        add(new Criterion("select s.id from (%s and f.%s offset 0) s".formatted(RECORD, test), "r." + test, false));
    }

    /** @param where over {@code r} */
    void plain(String where) {
        add(new Criterion("", where, false));
    }

    /** Records entered then; their ids tell it. */
    void entered(Instant from, Instant until) {
        first = param(Ids.first(from));
        end = param(Ids.first(until));
    }

    /** @return SQL over that id, with its {@code and} */
    String bounds(String id) {
        return first.isEmpty() ? "" : " and %s >= %s and %s < %s".formatted(id, first, id, end);
    }

    /** One or the other; each of them has an index. */
    void either(Criterion one, Criterion other) {
        add(new Criterion(
                one.ids() + " union " + other.ids(), "(" + one.where() + " or " + other.where() + ")", false));
    }

    void add(Criterion criterion) {
        all.add(criterion);
    }

    Criterion facet(String field, String tests, boolean ordered) {
        return facet("= " + param(field), tests, "f.record_id", ordered);
    }

    /** Some of these fields has one of these values; a record may have several of them. */
    Criterion facet(Set<String> fields, String column, Collection<?> values) {
        String test = " and f.%s in (%s)".formatted(column, param(values));
        return facet("in (%s)".formatted(param(fields)), test, "distinct f.record_id", false);
    }

    /**
     * Of one record all its values in the fields are looked at: the planner may choose no other index there, since it
     * knows nothing of how often a value is in which field, nor make a join of it.
     */
    private static Criterion facet(String field, String tests, String id, boolean ordered) {
        return new Criterion("""
            select %s as id from registers.value f
            where f.county_code = :county and f.register = :register and f.field %s%s
            """.formatted(id, field, tests), """
                exists (select 1 from (
                  select f.* from registers.value f
                  where f.county_code = :county and f.record_id = r.id and f.field %s offset 0) f
                  where f.county_code = :county%s)
                """.formatted(field, tests), ordered);
    }

    Optional<Criterion> ordered() {
        return all.stream().filter(Criterion::ordered).findFirst();
    }

    /** SQL over {@code r}, with its {@code and}, for few records. */
    String where() {
        return where(all);
    }

    static String where(List<Criterion> some) {
        return some.stream().map(one -> " and " + one.where()).collect(Collectors.joining());
    }

    /** The same for many records, where whole indexes may be read. */
    String whereOfMany() {
        return all.stream()
                .map(one -> one.indexed() ? " and r.id in (%s)".formatted(one.ids()) : " and " + one.where())
                .collect(Collectors.joining());
    }
}
