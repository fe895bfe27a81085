package org.liuchi.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.Home;
import org.liuchi.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Each test sees an empty key table in a transaction that is rolled back, so the suite's own keys stay as they are. */
@IntegrationTest
class VaultTest {
    private static final String PHONE = "13800001111 王小明 🏠";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path home;

    private TransactionStatus transaction;

    @BeforeEach
    void emptyKeyTable() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        sql.sql("delete from platform.vault_key").update();
    }

    @AfterEach
    void keepTheSuitesKeys() {
        transactions.rollback(transaction);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSealedOpensAgainAlsoAfterARestart(SealCipher cipher) {
        byte[] sealed = start(cipher).seal(PHONE);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("13800001111");
        assertThat(start(cipher).open(sealed)).isEqualTo(PHONE);
    }

    @Test
    void equalTextsNeverSealToEqualBytes() {
        Vault vault = start(SealCipher.SM4_GCM);

        assertThat(vault.seal(PHONE)).isNotEqualTo(vault.seal(PHONE));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfAnySealedByteIsNoticed(SealCipher cipher) {
        Vault vault = start(cipher);
        byte[] sealed = vault.seal(PHONE);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatIllegalArgumentException().as("byte %d", at).isThrownBy(() -> vault.open(changed));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> vault.open(new byte[3]));
    }

    @Test
    void anotherCipherAndANewKeyLeaveTheOldDataReadable() {
        byte[] sm4 = start(SealCipher.SM4_GCM).seal("甲");
        byte[] aes = start(SealCipher.AES_GCM).seal("乙");
        Vault nextYear = new Vault(new DataKeys(
                sql, new Home(home), settings(SealCipher.AES_GCM), Clock.offset(clock, Duration.ofDays(400))));

        assertThat(nextYear.open(sm4)).isEqualTo("甲");
        assertThat(nextYear.open(aes)).isEqualTo("乙");
        assertThat(sql.sql("select count(*) from platform.vault_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aNodeThatRunsAlreadyOpensWhatANewerKeySealed() {
        Vault running = start(SealCipher.SM4_GCM);
        byte[] sealed = start(SealCipher.AES_GCM).seal(PHONE);

        assertThat(running.open(sealed)).isEqualTo(PHONE);
    }

    @Test
    void theMasterKeyIsReadableByItsOwnerOnly() throws IOException {
        start(SealCipher.SM4_GCM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterKey())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(masterKey(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(SealCipher.SM4_GCM))
                .withMessageContaining("0600");
    }

    @Test
    void noNewMasterKeyIsMadeBesideSealedData() throws IOException {
        start(SealCipher.SM4_GCM);
        Files.delete(masterKey());

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(SealCipher.SM4_GCM))
                .withMessageContaining("is missing");
        assertThat(masterKey()).doesNotExist();
    }

    @Test
    void theMasterKeyOfAnotherDatabaseIsRefused() throws IOException {
        start(SealCipher.SM4_GCM);
        byte[] other = Files.readAllBytes(masterKey());
        other[7] ^= 1;
        Files.write(masterKey(), other);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(SealCipher.SM4_GCM))
                .withMessageContaining("another database");
    }

    private Path masterKey() {
        return home.resolve("keys/master.key");
    }

    private Vault start(SealCipher cipher) {
        return new Vault(new DataKeys(sql, new Home(home), settings(cipher), clock));
    }

    private static VaultSettings settings(SealCipher cipher) {
        return new VaultSettings(cipher, Duration.ofDays(365));
    }
}
