package org.liuchi.packs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liuchi.packs.Pack.Group;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which packs a county has. */
@Component
class PackStore {
    private static final TypeReference<List<Group>> MENU = new TypeReference<>() {};
    private static final TypeReference<List<Page>> PAGES = new TypeReference<>() {};
    private static final TypeReference<SortedMap<Term, Label>> WORDS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    PackStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What is kept of a pack. */
    record Installed(
            String name,
            Label label,
            Label about,
            int version,
            List<Group> groups,
            List<Page> pages,
            SortedMap<Term, Label> words) {
        static Installed of(Pack pack) {
            SortedMap<Term, Label> words = new TreeMap<>();
            pack.words().forEach((term, word) -> words.put(term, word.what()));
            return new Installed(
                    pack.name(),
                    pack.label(),
                    pack.about(),
                    pack.version(),
                    pack.groups(),
                    pack.pages().stream().map(Written::what).toList(),
                    words);
        }
    }

    /** In the order of their names. */
    List<Installed> all(CountyCode county) {
        return sql.sql("select * from packs.pack where county_code = :county order by name")
                .param("county", county.value())
                .query((row, _) -> new Installed(
                        row.getString("name"),
                        new Label(row.getString("label_zh"), row.getString("label_en")),
                        new Label(row.getString("about_zh"), row.getString("about_en")),
                        row.getInt("version"),
                        json.readValue(row.getString("menu"), MENU),
                        json.readValue(row.getString("pages"), PAGES),
                        json.readValue(row.getString("words"), WORDS)))
                .list();
    }

    Optional<Installed> find(CountyCode county, String name) {
        return all(county).stream().filter(pack -> pack.name().equals(name)).findFirst();
    }

    void put(CountyCode county, Installed pack, Instant now) {
        sql.sql("""
            insert into packs.pack (county_code, name, label_zh, label_en, about_zh, about_en, version, menu, pages, words,
              installed_at)
            values (:county, :name, :zh, :en, :aboutZh, :aboutEn, :version, :menu::jsonb, :pages::jsonb, :words::jsonb,
              :now)
            on conflict (county_code, name) do update
            set label_zh = EXCLUDED.label_zh, label_en = EXCLUDED.label_en, about_zh = EXCLUDED.about_zh,
                about_en = EXCLUDED.about_en, version = EXCLUDED.version, menu = EXCLUDED.menu,
                pages = EXCLUDED.pages, words = EXCLUDED.words, installed_at = EXCLUDED.installed_at
            """)
                .param("county", county.value())
                .param("name", pack.name())
                .param("zh", pack.label().zh())
                .param("en", pack.label().en())
                .param("aboutZh", pack.about().zh())
                .param("aboutEn", pack.about().en())
                .param("version", pack.version())
                .param("menu", json.writeValueAsString(pack.groups()))
                .param("pages", json.writeValueAsString(pack.pages()))
                .param("words", json.writeValueAsString(pack.words()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
