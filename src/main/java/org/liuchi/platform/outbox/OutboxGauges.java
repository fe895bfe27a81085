package org.liuchi.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator sets an alarm on: both are near nothing in a healthy installation. Counted when somebody looks. */
@Component
class OutboxGauges implements MeterBinder {
    private final JdbcClient sql;

    OutboxGauges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("liuchi.outbox.pending", this, OutboxGauges::pending)
                .description("events that are not delivered yet")
                .register(registry);
        Gauge.builder("liuchi.outbox.blocked", this, OutboxGauges::blocked)
                .description("subjects that a listener failed on")
                .register(registry);
    }

    private double pending() {
        return count("/* across counties: outbox gauges */ select count(*) from platform.outbox");
    }

    private double blocked() {
        return count("/* across counties: outbox gauges */ select count(*) from platform.outbox_block");
    }

    private double count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
