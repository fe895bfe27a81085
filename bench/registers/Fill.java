import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * Fills the register of the pack beside this file with records up to COUNT, set by set, in a county that has the pack and at least
 * one record of it: {@code java -cp postgresql.jar Fill.java HOME COUNT} while the program runs on that home.
 */
class Fill {
    private static final int SET = 50_000;

    public static void main(String[] arguments) throws Exception {
        Path database = Path.of(arguments[0], "database");
        int count = Integer.parseInt(arguments[1]);
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0], "database.properties"))) {
            passwords.load(reader);
        }
        List<String> postmaster = Files.readAllLines(database.resolve("postmaster.pid"));
        String url = "jdbc:postgresql://localhost:" + postmaster.get(3) + "/liuchi";
        try (Connection connection = DriverManager.getConnection(url, "liuchi_owner", passwords.getProperty("owner"))) {
            fill(connection, count);
        }
    }

    private static void fill(Connection connection, int count) throws Exception {
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                create temp table pattern as
                select i.*, r.register, r.holder, r.keeper from workflow.item i
                join registers.record r on r.county_code = i.county_code and r.id = i.id
                where r.register = 'bench-visit' limit 1
                """);
            sql.execute("""
                create temp table village as
                select row_number() over (order by code) - 1 as n, code from areas.area
                where kind = 'VILLAGE' and county_code = (select county_code from pattern)
                """);
            for (int from = filled(sql); from < count; from += SET) {
                set(sql, from, Math.min(count, from + SET));
                System.out.println(Math.min(count, from + SET));
            }
            sql.execute("delete from registers.tally where register = 'bench-visit'");
            sql.execute("""
                insert into registers.tally (county_code, register, figure, id, area_code, organization_id, period, cell,
                    value, records, total)
                select county_code, 'bench-visit', figure, gen_random_uuid(), area_code, holder,
                    to_char(entered_at at time zone 'Asia/Shanghai', 'YYYY-MM'), '', value, count(*),
                    sum(case when figure = 'spent' then (vals->>'cost')::numeric else 0 end)
                from registers.record cross join (values ('visits', ''), ('spent', ''), ('hazards', 'whole'),
                    ('hazards', 'part')) as f (figure, value)
                where register = 'bench-visit' and (value <> 'part' or vals->>'sort' = 'C')
                group by county_code, figure, area_code, holder,
                    to_char(entered_at at time zone 'Asia/Shanghai', 'YYYY-MM'), value
                """);
            sql.execute("analyze workflow.item");
            sql.execute("analyze registers.record");
            sql.execute("analyze registers.value");
            sql.execute("analyze registers.tally");
        }
    }

    private static int filled(Statement sql) throws Exception {
        try (ResultSet count = sql.executeQuery("select count(*) from registers.record where number like 'B-%'")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Ids in the order of time, over three years; one in a thousand is in the rare kind E. */
    private static void set(Statement sql, int from, int until) throws Exception {
        sql.execute("drop table if exists fresh");
        sql.execute("""
            create temp table fresh as
            select g,
                (lpad(to_hex(1700000000000 + g * 90000::bigint), 12, '0') || '7' || lpad(to_hex(g %% 4096), 3, '0') || '8'
                  || substr(md5(g::text), 1, 15))::uuid as id,
                to_timestamp((1700000000000 + g * 90000::bigint) / 1000.0) as at,
                (select code from village where n = g %% (select count(*) from village)) as village,
                case when g %% 1000 = 0 then 'E' else substr('ABCD', 1 + g %% 4, 1) end as sort,
                1 + g %% 240 as minutes, (g::bigint * 7919 %% 100000) as cost
            from generate_series(%d, %d) as g
            """.formatted(from, until - 1));
        sql.execute("""
            insert into workflow.item (county_code, id, kind, reference, flow_hash, category, title, area_code, urgency,
                phase, state, opened_at, closed_at, version, holds_parent, open_children, clocks, facts, chain)
            select p.county_code, f.id, p.kind, 'B-' || lpad(f.g::text, 7, '0'), p.flow_hash, '', '走访' || f.g, f.village, 0,
                p.phase, p.state, f.at, f.at, 1, false, 0, '[]', p.facts, p.chain
            from fresh f, pattern p
            """);
        sql.execute("""
            insert into registers.record (county_code, id, register, number, title, area_code, holder, keeper, state,
                vals, entered_at, search)
            select p.county_code, f.id, p.register, 'B-' || lpad(f.g::text, 7, '0'), '走访' || f.g, f.village, p.holder,
                p.keeper, 'KEPT', jsonb_build_object('subject', '走访' || f.g, 'village', f.village, 'sort', f.sort, 'held',
                  f.at::date, 'minutes', f.minutes, 'cost', f.cost), f.at, to_tsvector('simple', '走访 ' || f.g)
            from fresh f, pattern p
            """);
        sql.execute("""
            insert into registers.value (county_code, record_id, register, field, place, text, number, day, ref)
            select p.county_code, f.id, p.register, v.field, v.place, v.text, v.number, v.day, v.ref
            from fresh f, pattern p, lateral (values
              ('_state', 0, 'KEPT', null::numeric, null::date, null::uuid),
              ('_area', 1, substr(f.village, 1, 6) || '000000', null, null, null),
              ('_area', 2, substr(f.village, 1, 9) || '000', null, null, null),
              ('_area', 3, f.village, null, null, null),
              ('_body', 0, null, null, null, p.holder),
              ('_body', 1, null, null, null, p.keeper),
              ('village', 0, f.village, null, null, null),
              ('village', 1, substr(f.village, 1, 9) || '000', null, null, null),
              ('village', 2, substr(f.village, 1, 6) || '000000', null, null, null),
              ('sort', 0, f.sort, null, null, null),
              ('held', 0, null, null, f.at::date, null),
              ('minutes', 0, null, f.minutes, null, null),
              ('cost', 0, null, f.cost, null, null)) as v (field, place, text, number, day, ref)
            """);
    }
}
