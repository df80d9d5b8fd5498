package dev.guanxi.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The boundaries of a service's code; each is also shown to be found where it is broken on purpose. One instance for all
 * checks: reading the service's classes takes seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureChecks {

    private static final String BROKEN = "dev.guanxi.broken";

    private final String root;
    private final Set<String> rules;
    private final JavaClasses service;

    /**
     * Checks the code below a package.
     *
     * @param root the service's package
     * @param rules where the rules of the field live: readable, and tested, without any framework
     */
    protected ArchitectureChecks(String root, Set<String> rules) {
        this.root = root;
        this.rules = rules;
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** What the code may not do; made for the classes that are rules. */
    protected enum Boundary {
        CAPABILITIES_FREE_OF_CYCLES(
                rules -> slices().matching("dev.guanxi.(*).(*)..").should().beFreeOfCycles()),

        PACKAGES_FREE_OF_CYCLES(
                rules -> slices().matching("dev.guanxi.(**)").should().beFreeOfCycles()),

        RULES_FREE_OF_FRAMEWORKS(rules -> noClasses()
                .that(rules)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "jakarta.inject..",
                        "jakarta.ws..",
                        "com.fasterxml..")),

        RESOURCES_TALK_TO_SERVICES(rules -> noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Store")
                        .or(simpleNameEndingWith("Reader"))
                        .or(simpleNameEndingWith("Repository"))
                        .or(simpleNameEndingWith("Entity"))
                        .or(resideInAPackage("org.hibernate.."))
                        .or(resideInAPackage("dev.guanxi.platform.persistence..")))),

        STORAGE_STAYS_INSIDE(rules -> classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .or()
                .haveSimpleNameEndingWith("Reader")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .bePackagePrivate());

        private final Function<DescribedPredicate<JavaClass>, ArchRule> rule;

        Boundary(Function<DescribedPredicate<JavaClass>, ArchRule> rule) {
            this.rule = rule;
        }

        /** The boundary around a service whose rules have these names. */
        private ArchRule around(Set<String> rules) {
            return rule.apply(DescribedPredicate.describe(
                            "rules",
                            one -> rules.contains(one.getSimpleName())
                                    || one.getSimpleName().equals("BrokenRule")))
                    .allowEmptyShould(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    protected final void theServiceKeeps(Boundary boundary) {
        boundary.around(rules).check(service);
    }

    @ParameterizedTest
    @EnumSource
    protected final void whatBreaksItIsFound(Boundary boundary) {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

        assertThat(boundary.around(rules).evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    protected final void everyRuleNamedHereExists() {
        Set<String> known = service.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(known).containsAll(rules);
    }

    @Test
    protected final void accessKnowsNoCapability() {
        List<String> known = service.getPackage(root + ".access").getClassDependenciesFromThisPackage().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> name.startsWith(root + "."))
                .distinct()
                .toList();

        assertThat(known).isEmpty();
    }
}
