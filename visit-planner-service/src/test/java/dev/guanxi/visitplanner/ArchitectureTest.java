package dev.guanxi.visitplanner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.guanxi.visitplanner.appointment.AgreedTime;
import dev.guanxi.visitplanner.appointment.AppointmentState;
import dev.guanxi.visitplanner.appointment.Checklist;
import dev.guanxi.visitplanner.appointment.Slot;
import dev.guanxi.visitplanner.due.DueRule;
import dev.guanxi.visitplanner.due.Reason;
import dev.guanxi.visitplanner.report.PromiseRule;
import dev.guanxi.visitplanner.report.VisitOutcome;
import dev.guanxi.visitplanner.rhythm.Rhythm;
import dev.guanxi.visitplanner.rhythm.Rhythms;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.guanxi.visitplanner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What a sales manager could read; nothing of it may know how it is stored or sent. */
    private static final Set<Class<?>> RULES = Set.of(
            AgreedTime.class,
            AppointmentState.class,
            Checklist.class,
            Slot.class,
            DueRule.class,
            Reason.class,
            PromiseRule.class,
            VisitOutcome.class,
            Rhythm.class,
            Rhythms.class);

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that(com.tngtech.archunit.base.DescribedPredicate.describe("are rules", ArchitectureTest::isRule))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io..", "jakarta..", "org.hibernate..", "org.eclipse..", "com.fasterxml..", "org.apache..");

    @ArchTest
    static final ArchRule rulesAskNoClock = noClasses()
            .that(com.tngtech.archunit.base.DescribedPredicate.describe("are rules", ArchitectureTest::isRule))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule capabilitiesDoNotGoInCircles =
            slices().matching("dev.guanxi.visitplanner.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsCommonKnowsNoCapability = noClasses()
            .that()
            .resideInAnyPackage("..http..", "..text..", "..access..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.guanxi.visitplanner.appointment..")
                    .or(resideInAPackage("dev.guanxi.visitplanner.report.."))
                    .or(resideInAPackage("dev.guanxi.visitplanner.rhythm.."))
                    .or(resideInAPackage("dev.guanxi.visitplanner.due.."))
                    .or(resideInAPackage("dev.guanxi.visitplanner.account.."))
                    .or(resideInAPackage("dev.guanxi.visitplanner.guide..")));

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .resideOutsideOfPackage("..http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule rowsStayInTheirCapability =
            classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothingOfAnotherServiceIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.guanxi.customer..", "dev.guanxi.segmentation..", "dev.guanxi.loyalty..");

    @ArchTest
    static void nothingRemovesThroughASession(JavaClasses all) {
        noClasses()
                .should()
                .callMethod(org.hibernate.reactive.mutiny.Mutiny.Session.class, "remove", Object.class)
                .because("Hibernate Reactive shares state between sessions there")
                .check(all);
    }

    /** A rule that matches nothing never fails. */
    @Test
    void theRulesAreThere() {
        Assertions.assertThat(RULES).hasSize(10);
    }

    private static boolean isRule(JavaClass candidate) {
        return RULES.stream()
                .anyMatch(rule -> candidate.getName().equals(rule.getName())
                        || candidate.getName().startsWith(rule.getName() + "$"));
    }
}
