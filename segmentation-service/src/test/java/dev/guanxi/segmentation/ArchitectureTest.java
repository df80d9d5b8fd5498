package dev.guanxi.segmentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundaries that keep the rules readable and the capabilities apart. */
@AnalyzeClasses(packages = "dev.guanxi.segmentation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What is not one of these is a rule or a domain type. */
    private static final String ADAPTERS =
            ".*(Resource|View|Summary|Repository|Reader|Service|Config|Execution|Runner|Announcer|Events|Facts"
                    + "|Merges|Erasures|Holdings|Receipt"
                    + "|Json|Data|Statement|Reviews|Snapshots|Playbooks|Playbook|Checklist|Accounts|Account|Shares"
                    + "|Localized|NewTierRun|RankedAccount|Row|NewValueFit|ValuedCustomer|Spans|Currencies|Choices"
                    + "|RatingValidity|TierModelData|TierModelNames|NewRating|NewTierOverride|WithdrawalData"
                    + "|TierOverrideEnds|TierChanges|News|Follower"
                    + "|NewsTimeRepository|Columns|TextRows|Work|NewSegment|SegmentData"
                    + "|NewPreview|NewUse|NewRates|EntitlementsData)(\\$.*)?";

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that()
            .haveNameNotMatching(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.vertx..",
                    "jakarta..",
                    "org.hibernate..",
                    "com.fasterxml..",
                    "org.eclipse.microprofile..")
            .because("a sales manager reads rules, and a test runs them, without a server");

    @ArchTest
    static final ArchRule rulesAreGivenTheTime = noClasses()
            .that()
            .haveNameNotMatching(ADAPTERS)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what was decided for one day must come out the same on another");

    @ArchTest
    static final ArchRule capabilitiesDoNotGoInCircles =
            slices().matching("dev.guanxi.segmentation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRepositoriesSpeakSql = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "dev.guanxi.platform.persistence..")
            .because("HTTP belongs to the edge, data to repositories");

    @ArchTest
    static final ArchRule insidesStayInside = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule noOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.guanxi.customer..", "dev.guanxi.visitplanner..", "dev.guanxi.loyalty..")
            .because("services share contracts, not code");
}
