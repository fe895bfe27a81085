package org.liuchi.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.liuchi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Interfaces that earn their place with one implementation, by simple name, each with the reason. */
    private static final Map<String, String> INTERFACES_WITH_ONE_IMPLEMENTATION = Map.of();

    private static final Set<String> LAYERS = Set.of(
            "controller", "service", "impl", "dto", "mapper", "entity", "repository", "dao", "vo", "util", "utils");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|DTO|Dto|VO|BO|Manager|Helper|Utils?)")
            .because("a class is named for what it is in the domain");

    @ArchTest
    static final ArchRule packagesAreNotNamedAfterLayers = noClasses()
            .should()
            .resideInAnyPackage(
                    LAYERS.stream().map(layer -> ".." + layer + "..").toArray(String[]::new))
            .because("packages are by feature, flat");

    @ArchTest
    static final ArchRule constructorsInject = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(readsTheTimeWithoutAClock())
            .because("the clock is injected and the instant passed in");

    @ArchTest
    static final ArchRule datesAreThoseOfJavaTime =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class);

    @ArchTest
    static final ArchRule controllersAskTheirModule = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(assignableTo(JdbcClient.class)
                    .or(assignableTo(JdbcOperations.class))
                    .or(assignableTo(NamedParameterJdbcOperations.class)))
            .because("a controller translates; reading and writing belong to the module behind it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule anInterfaceHasMoreThanOneImplementation = noClasses()
            .that(INTERFACES)
            .should(OneImplementation.inItsOwnModule(INTERFACES_WITH_ONE_IMPLEMENTATION.keySet()));

    private static DescribedPredicate<JavaAccess<?>> readsTheTimeWithoutAClock() {
        Set<String> clockless = Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()");
        return describe("reads the time without a clock", access -> {
            String target = access.getTarget().getFullName();
            boolean now = access.getTargetOwner().getPackageName().equals("java.time")
                    && access.getName().equals("now");
            return clockless.contains(target) || (now && !target.endsWith("(java.time.Clock)"));
        });
    }
}
