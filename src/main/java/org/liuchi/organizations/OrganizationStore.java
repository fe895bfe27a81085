package org.liuchi.organizations;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganizationStore {
    private final JdbcClient sql;

    OrganizationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(CountyCode county, Organization organization) {
        OrganizationId parent = organization.parent();
        sql.sql("""
            insert into organizations.organization (county_code, id, kind, name, short_name, area_code,
              parent_id, valid_from, valid_to, version)
            values (:county, :id, :kind, :name, :shortName, :area, :parent, :from, :to, :version)
            """)
                .param("county", county.value())
                .param("id", organization.id().value())
                .param("kind", organization.kind().name())
                .param("name", organization.name())
                .param("shortName", organization.shortName())
                .param("area", organization.areaCode())
                .param("parent", parent == null ? null : parent.value())
                .param("from", Timestamp.from(organization.validFrom()))
                .param("to", timestamp(organization.validTo()))
                .param("version", organization.version())
                .update();
    }

    void insert(CountyCode county, Post post) {
        sql.sql("""
            insert into organizations.post (county_code, id, organization_id, name, role, area_code, intake,
              head, valid_from, valid_to, version)
            values (:county, :id, :organization, :name, :role, :area, :intake, :head, :from, :to, :version)
            """)
                .param("county", county.value())
                .param("id", post.id().value())
                .param("organization", post.organization().value())
                .param("name", post.name())
                .param("role", post.role().name())
                .param("area", post.areaCode())
                .param("intake", post.intake())
                .param("head", post.head())
                .param("from", Timestamp.from(post.validFrom()))
                .param("to", timestamp(post.validTo()))
                .param("version", post.version())
                .update();
    }

    /** @throws Problem STALE_VERSION when it changed since it was read */
    void update(CountyCode county, Organization organization) {
        OrganizationId parent = organization.parent();
        oneRow(sql.sql("""
            update organizations.organization set kind = :kind, name = :name, short_name = :shortName,
              area_code = :area, parent_id = :parent, valid_to = :to, version = :version + 1
            where county_code = :county and id = :id and version = :version
            """)
                .param("kind", organization.kind().name())
                .param("name", organization.name())
                .param("shortName", organization.shortName())
                .param("area", organization.areaCode())
                .param("parent", parent == null ? null : parent.value())
                .param("to", timestamp(organization.validTo()))
                .param("county", county.value())
                .param("id", organization.id().value())
                .param("version", organization.version())
                .update());
    }

    /** @throws Problem STALE_VERSION when it changed since it was read */
    void update(CountyCode county, Post post) {
        oneRow(sql.sql("""
            update organizations.post set role = :role, intake = :intake, head = :head, version = :version + 1
            where county_code = :county and id = :id and version = :version
            """)
                .param("role", post.role().name())
                .param("intake", post.intake())
                .param("head", post.head())
                .param("county", county.value())
                .param("id", post.id().value())
                .param("version", post.version())
                .update());
    }

    private static void oneRow(int rows) {
        if (rows == 0) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
    }

    Snapshot read(CountyCode county) {
        var organizations = sql.sql("""
            select id, kind, name, short_name, area_code, parent_id, valid_from, valid_to, version
            from organizations.organization where county_code = :county order by area_code, id
            """)
                .param("county", county.value())
                .query((row, _) -> OrganizationRows.organization(row))
                .list();
        var posts = sql.sql("""
            select id, organization_id, name, role, area_code, intake, head, valid_from, valid_to, version
            from organizations.post where county_code = :county order by id
            """)
                .param("county", county.value())
                .query((row, _) -> OrganizationRows.post(row))
                .list();
        return Snapshot.of(organizations, posts);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
