package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens at the application's data source and fails the test in which a statement breaks a rule. */
public final class ObserveStatements implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(Statements.takeBroken())
                .as("statements that break a rule of distribution (docs/distribution.md)")
                .isEmpty();
    }

    /** Puts the listener between the program and its pool; the owner's migrations are not observed. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {
        @Bean
        static BeanPostProcessor observedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(Statements.listener())
                                    .build()
                            : bean;
                }
            };
        }
    }
}
