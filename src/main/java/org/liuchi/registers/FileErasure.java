package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.files.StoredFiles;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of records that go for good, with their bytes; each in the caller's transaction. */
@Component
class FileErasure {
    private final JdbcClient sql;
    private final StoredFiles files;

    FileErasure(JdbcClient sql, StoredFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /** Of a record, for good: those of these fields. */
    void fields(CountyCode county, UUID record, String... fields) {
        forget(
                county,
                sql.sql("""
                    delete from registers.file where county_code = :county and record_id = :record and field = any(:fields)
                    returning id, small_id
                    """)
                        .param("county", county.value())
                        .param("record", record)
                        .param("fields", fields)
                        .query(FileErasure::stored)
                        .list());
    }

    /** Of a record, for good: these. */
    void of(CountyCode county, UUID record, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            forget(
                    county,
                    sql.sql("""
                        delete from registers.file where county_code = :county and record_id = :record and id in (:ids)
                        returning id, small_id
                        """)
                            .param("county", county.value())
                            .param("record", record)
                            .param("ids", ids)
                            .query(FileErasure::stored)
                            .list());
        }
    }

    /** Those from before {@code limit} that no record ever named. */
    void unused(CountyCode county, Instant limit) {
        forget(
                county,
                sql.sql("""
                    delete from registers.file where county_code = :county and record_id is null and uploaded_at < :limit
                    returning id, small_id
                    """)
                        .param("county", county.value())
                        .param("limit", limit.atOffset(ZoneOffset.UTC))
                        .query(FileErasure::stored)
                        .list());
    }

    /** Of a personal field that its register has no more; the history names none of them. */
    void field(CountyCode county, String register, String field) {
        forget(
                county,
                sql.sql("""
                    delete from registers.file where county_code = :county and register = :register and field = :field
                    returning id, small_id
                    """)
                        .param("county", county.value())
                        .param("register", register)
                        .param("field", field)
                        .query(FileErasure::stored)
                        .list());
    }

    private static List<UUID> stored(ResultSet row, int number) throws SQLException {
        return Stream.of(row.getObject("id", UUID.class), row.getObject("small_id", UUID.class))
                .filter(Objects::nonNull)
                .toList();
    }

    private void forget(CountyCode county, List<List<UUID>> ids) {
        files.forget(county, ids.stream().flatMap(List::stream).toList());
    }
}
