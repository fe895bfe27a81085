package org.liuchi.build;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** An interface that one class of the same module implements and nobody else: it says everything twice. */
final class OneImplementation extends ArchCondition<JavaClass> {
    private final Set<String> listed;

    private OneImplementation(Set<String> listed) {
        super("have one implementation, in their own module");
        this.listed = listed;
    }

    static ArchCondition<JavaClass> inItsOwnModule(Set<String> listed) {
        return new OneImplementation(listed);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<JavaClass> implementations = type.getAllSubclasses().stream()
                .filter(subclass -> !subclass.isInterface())
                .toList();
        boolean one = implementations.size() == 1
                && module(implementations.getFirst()).equals(module(type))
                && !listed.contains(type.getSimpleName());
        events.add(new SimpleConditionEvent(
                type, one, type.getName() + " is implemented only by " + names(implementations)));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^(org\\.liuchi\\.\\w+).*", "$1");
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getSimpleName).toList();
    }
}
