package org.liuchi.registers;

import org.liuchi.files.Unused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Uploads that no record ever named go with the night's other leftovers. */
@Configuration(proxyBeanMethods = false)
class UnusedFiles {
    @Bean
    Unused unusedFilesOfRecords(FileErasure erasure, TransactionOperations transactions) {
        return new Unused((county, limit) -> transactions.executeWithoutResult(_ -> erasure.unused(county, limit)));
    }
}
