package org.liuchi.packs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.packs.Change.Kind;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What places name but do not define, and what the county says it is. */
@Component
class TemplateStore {
    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param version 0 while the county has not filled it in */
    record Kept(String pack, String name, Label label, Label about, int version, List<Label> entries) {}

    List<Kept> all(CountyCode county) {
        Map<List<Object>, List<Label>> entries = new LinkedHashMap<>();
        sql.sql("""
            select e.pack, e.template, e.label_zh, e.label_en from packs.template_entry e
            join packs.template t on t.county_code = e.county_code and t.pack = e.pack and t.name = e.template
              and t.version = e.version
            where e.county_code = :county order by e.place
            """).param("county", county.value()).query(row -> {
            entries.computeIfAbsent(List.of(row.getString("pack"), row.getString("template")), _ -> new ArrayList<>())
                    .add(new Label(row.getString("label_zh"), row.getString("label_en")));
        });
        return sql.sql("select * from packs.template where county_code = :county order by pack, name")
                .param("county", county.value())
                .query((row, _) -> new Kept(
                        row.getString("pack"),
                        row.getString("name"),
                        new Label(row.getString("label_zh"), row.getString("label_en")),
                        new Label(row.getString("about_zh"), row.getString("about_en")),
                        row.getInt("version"),
                        List.copyOf(entries.getOrDefault(
                                List.of(row.getString("pack"), row.getString("name")), List.of()))))
                .list();
    }

    /** Brings a pack's templates; what the county wrote stays. */
    List<Change> bring(CountyCode county, Pack pack) {
        Map<String, Kept> before = new LinkedHashMap<>();
        all(county).stream()
                .filter(kept -> kept.pack().equals(pack.name()))
                .forEach(kept -> before.put(kept.name(), kept));
        List<Change> changes = new ArrayList<>();
        for (Pack.Template template : pack.templates()) {
            Optional<Kept> kept = Optional.ofNullable(before.remove(template.name()));
            boolean same = kept.filter(one ->
                            one.label().equals(template.label()) && one.about().equals(template.about()))
                    .isPresent();
            if (!same) {
                put(county, pack.name(), template);
                changes.add(Change.of(kept.isPresent() ? Kind.TEMPLATE_CHANGED : Kind.TEMPLATE_NEW, template.name()));
            }
        }
        before.values().stream().filter(kept -> kept.version() == 0).forEach(kept -> {
            remove(county, kept);
            changes.add(Change.of(Kind.TEMPLATE_LEFT_OUT, kept.name()));
        });
        return changes;
    }

    private void put(CountyCode county, String pack, Pack.Template template) {
        sql.sql("""
            insert into packs.template (county_code, pack, name, label_zh, label_en, about_zh, about_en, version)
            values (:county, :pack, :name, :zh, :en, :aboutZh, :aboutEn, 0)
            on conflict (county_code, pack, name) do update
            set label_zh = EXCLUDED.label_zh, label_en = EXCLUDED.label_en, about_zh = EXCLUDED.about_zh,
                about_en = EXCLUDED.about_en
            """)
                .param("county", county.value())
                .param("pack", pack)
                .param("name", template.name())
                .param("zh", template.label().zh())
                .param("en", template.label().en())
                .param("aboutZh", template.about().zh())
                .param("aboutEn", template.about().en())
                .update();
    }

    private void remove(CountyCode county, Kept kept) {
        sql.sql("delete from packs.template where county_code = :county and pack = :pack and name = :name")
                .param("county", county.value())
                .param("pack", kept.pack())
                .param("name", kept.name())
                .update();
    }

    /**
     * The county's entries in place of those that were seen.
     *
     * @throws Problem NOT_FOUND, or STALE_VERSION when somebody has written others meanwhile
     */
    void fill(CountyCode county, Kept seen, List<Label> entries, AccountId by, Instant now) {
        int written = sql.sql("""
            update packs.template set version = version + 1
            where county_code = :county and pack = :pack and name = :name and version = :version
            """)
                .param("county", county.value())
                .param("pack", seen.pack())
                .param("name", seen.name())
                .param("version", seen.version())
                .update();
        if (written == 0) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
        for (int place = 0; place < entries.size(); place++) {
            sql.sql("""
                insert into packs.template_entry
                  (county_code, pack, template, version, place, label_zh, label_en, written_by, written_at)
                values (:county, :pack, :name, :version, :place, :zh, :en, :by, :now)
                """)
                    .param("county", county.value())
                    .param("pack", seen.pack())
                    .param("name", seen.name())
                    .param("version", seen.version() + 1)
                    .param("place", place)
                    .param("zh", entries.get(place).zh())
                    .param("en", entries.get(place).en())
                    .param("by", by.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
