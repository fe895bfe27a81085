package org.liuchi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liuchi.build.ObserveStatements;
import org.liuchi.workflow.ErrandFlow;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The whole program on a real (embedded) PostgreSQL, started once for the suite and shared: a test makes the county it
 * needs and leaves the others alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "liuchi.home=target/test-home/${random.uuid}",
            "liuchi.database.binaries=target/postgresql",
            "liuchi.demo=false",
            "db-scheduler.enabled=false",
            "liuchi.outbox.enabled=false",
            "logging.file.name="
        })
@Import({IntegrationTest.Setup.class, ObserveStatements.Setup.class, ErrandFlow.class})
@ExtendWith(ObserveStatements.class)
public @interface IntegrationTest {
    @TestConfiguration(proxyBeanMethods = false)
    class Setup {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
