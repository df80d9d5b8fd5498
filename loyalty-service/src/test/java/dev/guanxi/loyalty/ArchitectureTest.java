package dev.guanxi.loyalty;

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
import dev.guanxi.loyalty.access.Roles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The boundaries of the code; each rule is also shown to fail where it is broken on purpose. */
class ArchitectureTest {

    private static final String ROOT = "dev.guanxi.loyalty";
    private static final String BROKEN = "dev.guanxi.broken";

    /** Where the rules of the field live: readable, and tested, without any framework. */
    private static final Set<String> RULES = Set.of(
            "Purchase",
            "PurchaseLine",
            "PurchaseFile",
            "ReturnedLine",
            "Takeback",
            "News",
            "Filing",
            "EarningRule",
            "EarningPlan",
            "RuleVersion",
            "Entry",
            "Lot",
            "Earning",
            "Earned",
            "Reversal",
            "Expiry",
            "Settlement",
            "Balance",
            "ClubRule",
            "Membership",
            "Movement",
            "Period",
            "Collecting",
            "Terms",
            "BrokenRule");

    private static final DescribedPredicate<JavaClass> A_RULE =
            DescribedPredicate.describe("rules", one -> RULES.contains(one.getSimpleName()));

    enum Boundary {
        CAPABILITIES_FREE_OF_CYCLES(
                slices().matching("dev.guanxi.(*).(*)..").should().beFreeOfCycles()),

        RULES_FREE_OF_FRAMEWORKS(noClasses()
                .that(A_RULE)
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

        RESOURCES_TALK_TO_SERVICES(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Store")
                        .or(simpleNameEndingWith("Reader"))
                        .or(simpleNameEndingWith("Repository"))
                        .or(simpleNameEndingWith("Entity"))
                        .or(resideInAPackage("org.hibernate.."))
                        .or(resideInAPackage("dev.guanxi.platform.persistence..")))),

        STORAGE_STAYS_INSIDE(classes()
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

        private final ArchRule rule;

        Boundary(ArchRule rule) {
            this.rule = rule.allowEmptyShould(false);
        }
    }

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @EnumSource
    void theServiceKeeps(Boundary boundary) {
        boundary.rule.check(SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksItIsFound(Boundary boundary) {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

        assertThat(boundary.rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void everyRuleNamedHereExists() {
        Set<String> known = SERVICE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(known)
                .containsAll(RULES.stream()
                        .filter(rule -> !rule.startsWith("Broken"))
                        .toList());
    }

    @Test
    void accessKnowsNoCapability() {
        List<String> known = SERVICE.get(Roles.class).getPackage().getClassDependenciesFromThisPackage().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> name.startsWith(ROOT + "."))
                .distinct()
                .toList();

        assertThat(known).isEmpty();
    }
}
