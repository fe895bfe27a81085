package org.liuchi.tasks;

import static org.liuchi.notifications.MessageKind.toPost;

import java.util.List;
import org.liuchi.notifications.MessageKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What posts are told of tasks. */
@Configuration(proxyBeanMethods = false)
class TaskMessageKinds {
    @Bean
    MessageKind.Some kindsOfTaskMessages() {
        return new MessageKind.Some(List.of(toPost("task-arrived"), toPost("task-unmet")));
    }
}
