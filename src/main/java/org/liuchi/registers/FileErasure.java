package org.liuchi.registers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        forget(county, "record_id = :record and field = any(:fields)", Map.of("record", record, "fields", fields));
    }

    /** Of a record, for good: these. */
    void of(CountyCode county, UUID record, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            forget(county, "record_id = :record and id in (:ids)", Map.of("record", record, "ids", ids));
        }
    }

    /** Those from before {@code limit} that no record ever named. */
    void unused(CountyCode county, Instant limit) {
        forget(county, "record_id is null and uploaded_at < :limit", Map.of("limit", limit.atOffset(ZoneOffset.UTC)));
    }

    /** Of a personal field that its register has no more; the history names none of them. */
    void field(CountyCode county, String register, String field) {
        forget(county, "register = :register and field = :field", Map.of("register", register, "field", field));
    }

    private void forget(CountyCode county, String which, Map<String, ?> params) {
        List<UUID> gone = sql
                .sql("""
                    delete from registers.file where county_code = :county and %s
                    returning id, small_id
                    """.formatted(which))
                .param("county", county.value())
                .params(params)
                .query((row, _) -> Stream.of(row.getObject("id", UUID.class), row.getObject("small_id", UUID.class))
                        .filter(Objects::nonNull)
                        .toList())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
        files.forget(county, gone);
    }
}
