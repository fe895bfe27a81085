package org.liuchi.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liuchi.platform.vault.BlindIndex;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contact data by the exact phone number. There is no finding by a part of one, and no listing of numbers. */
@Component
class PhoneIndex {
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final Vault vault;
    private final BlindIndex index;

    PhoneIndex(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        this.index = vault.index("phone");
    }

    byte[] of(CountyCode county, Phone phone) {
        return index.of(county, phone.digits());
    }

    List<ContactId> find(CountyCode county, Phone phone) {
        return sql.sql("select id from people.contact_details where county_code = :county and phone_index = :index")
                .param("county", county.value())
                .param("index", of(county, phone))
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    private record Unindexed(UUID id, String digits) {}

    /** Numbers that were kept before there was an index; erasing in between wins. */
    void fill(CountyCode county, Instant now) {
        List<Unindexed> some = unindexed(county);
        while (!some.isEmpty()) {
            for (Unindexed one : some) {
                sql.sql("""
                    update people.contact_details set phone_index = :index
                    where county_code = :county and id = :id and sealed_phone is not null
                    """)
                        .param("index", index.of(county, one.digits()))
                        .param("county", county.value())
                        .param("id", one.id())
                        .update();
            }
            some = unindexed(county);
        }
    }

    private List<Unindexed> unindexed(CountyCode county) {
        return sql.sql("""
            select id, sealed_phone from people.contact_details
            where county_code = :county and findable and sealed_phone is not null and phone_index is null
            limit :batch
            """)
                .param("county", county.value())
                .param("batch", BATCH)
                .query((row, _) -> new Unindexed(row.getObject(1, UUID.class), vault.open(row.getBytes(2))))
                .list();
    }
}
