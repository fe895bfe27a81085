package org.liuchi.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What matters are about, in two levels, and which body is usually responsible. The code of the second level begins with
 * that of the first and a dot ({@code city.stalls}), so that whatever holds for the first can be found by code alone.
 */
@Component
public class Categories {
    private final JdbcClient sql;
    private final Cache<CountyCode, List<Category>> all =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    Categories(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param parent code of the first level; absent for one of the first level itself
     * @param organization offered to the desk first; absent where the county has not named one
     */
    public record Category(
            String code,
            @Nullable String parent,
            Label name,
            @Nullable OrganizationId organization) {
        /** One of the first level. */
        public Category(String code, Label name, @Nullable OrganizationId organization) {
            this(code, null, name, organization);
        }

        public Category with(@Nullable OrganizationId responsible) {
            return new Category(code, parent, name, responsible);
        }
    }

    /** The first level of a code: of {@code city.stalls} it is {@code city}. */
    public static String firstLevel(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** Which body is usually responsible: for the category itself, else for its first level. */
    public Optional<OrganizationId> usual(CountyCode county, String code) {
        return Stream.of(code, firstLevel(code))
                .flatMap(one -> find(county, one).stream())
                .flatMap(category -> Optional.ofNullable(category.organization()).stream())
                .findFirst();
    }

    public List<Category> all(CountyCode county) {
        return all.get(county, this::read);
    }

    public Optional<Category> find(CountyCode county, String code) {
        return all(county).stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** What the shipped rules find in a text, as far as the county has such a category; else {@link CategoryRules#OTHER}. */
    CategoryRules.Proposal propose(CountyCode county, String text) {
        CategoryRules.Proposal proposal = CategoryRules.shipped().propose(text);
        return find(county, proposal.category()).isPresent()
                ? proposal
                : new CategoryRules.Proposal(CategoryRules.OTHER, List.of());
    }

    /** @throws Problem INVALID category */
    Category require(CountyCode county, String code) {
        return find(county, code).orElseThrow(() -> Problem.invalid("category", "unknown-category"));
    }

    /** Adds categories or renames them, in this order, a first level before its second; those not named stay. */
    public void put(CountyCode county, List<Category> categories) {
        int rank = 0;
        for (Category category : categories) {
            sql.sql("""
                insert into cases.category (county_code, code, parent, name, name_en, organization_id, rank)
                values (:county, :code, :parent, :name, :nameEn, :organization, :rank)
                on conflict (county_code, code) do update
                set parent = EXCLUDED.parent, name = EXCLUDED.name, name_en = EXCLUDED.name_en,
                    organization_id = EXCLUDED.organization_id, rank = EXCLUDED.rank
                """)
                    .param("county", county.value())
                    .param("code", category.code())
                    .param("parent", category.parent())
                    .param("name", category.name().zh())
                    .param("nameEn", category.name().en())
                    .param(
                            "organization",
                            category.organization() == null
                                    ? null
                                    : category.organization().value())
                    .param("rank", rank++)
                    .update();
        }
        all.invalidate(county);
    }

    private List<Category> read(CountyCode county) {
        return sql.sql("""
            select code, parent, name, name_en, organization_id from cases.category
            where county_code = :county order by rank, code
            """)
                .param("county", county.value())
                .query((row, _) -> {
                    UUID organization = row.getObject("organization_id", UUID.class);
                    return new Category(
                            row.getString("code"),
                            row.getString("parent"),
                            new Label(row.getString("name"), row.getString("name_en")),
                            organization == null ? null : new OrganizationId(organization));
                })
                .list();
    }
}
