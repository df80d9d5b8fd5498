package dev.guanxi.visitplanner.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.visitplanner.due.AccountFacts.Appointed;
import dev.guanxi.visitplanner.due.Reason.Code;
import dev.guanxi.visitplanner.rhythm.Rhythm;
import dev.guanxi.visitplanner.rhythm.Rhythms;
import dev.guanxi.visitplanner.rhythm.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    private static final Instant AS_OF = at("2011-12-11");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final UUID APPOINTMENT = UUID.fromString("0196a0b2-7c00-7000-8000-000000000002");

    @ParameterizedTest(name = "{0}: visit {2}, purchase {3}, registered {1}: {5}, due {6}, overdue {7}, ratio {8}")
    @CsvSource({
        // tier, registered, visit, purchase -> baseline, status, due, overdue days, ratio
        "KEY,      2010-12-01, 2011-11-27,           , VISIT,        OVERDUE, 2011-12-11, 0,   1.0000",
        "KEY,      2010-12-01, 2011-11-28,           , VISIT,        DUE,     2011-12-12, 0,   0.9286",
        "KEY,      2010-12-01, 2011-12-04,           , VISIT,        DUE,     2011-12-18, 0,   0.5000",
        "KEY,      2010-12-01, 2011-12-05,           , VISIT,        NOT_DUE, 2011-12-19, 0,   0.4286",
        "KEY,      2010-12-01, 2011-10-01, 2011-11-20, PURCHASE,     OVERDUE, 2011-12-04, 7,   1.5000",
        "KEY,      2010-12-01, 2011-11-20, 2011-10-01, VISIT,        OVERDUE, 2011-12-04, 7,   1.5000",
        "KEY,      2010-12-01, 2011-11-20, 2011-11-20, VISIT,        OVERDUE, 2011-12-04, 7,   1.5000",
        "ORDINARY, 2010-12-01,           , 2011-11-20, PURCHASE,     NOT_DUE, 2012-01-15, 0,   0.3750",
        "SMALL,    2011-08-01,           ,           , REGISTRATION, OVERDUE, 2011-11-21, 20,  1.1786",
        ",         2011-08-01,           ,           , REGISTRATION, OVERDUE, 2011-11-21, 20,  1.1786",
        // an import registers a customer long after the first purchase: the purchase counts
        "KEY,      2026-01-01,           , 2011-11-20, PURCHASE,     OVERDUE, 2011-12-04, 7,   1.5000"
    })
    void countsFromTheLastContact(
            Tier tier,
            LocalDate registered,
            LocalDate visit,
            LocalDate purchase,
            Baseline.Kind baseline,
            DueStatus status,
            LocalDate due,
            long overdue,
            String ratio) {
        AccountFacts facts = new AccountFacts(tier, at(registered), at(visit), at(purchase), null, null);
        Assessment assessment = DueRule.assess(facts, Rhythms.DEFAULT.of(tier, null), AS_OF, WEEK);
        assertThat(assessment.baseline().kind()).isEqualTo(baseline);
        assertThat(assessment.status()).isEqualTo(status);
        assertThat(assessment.dueAt()).isEqualTo(at(due));
        assertThat(assessment.overdueDays()).isEqualTo(overdue);
        assertThat(assessment.ratio()).isEqualByComparingTo(ratio);
    }

    @Test
    void anOpenAppointmentSettlesItAndIsNamed() {
        Appointed open = new Appointed(APPOINTMENT, at("2011-12-20"));
        AccountFacts facts = new AccountFacts(Tier.KEY, at("2010-12-01"), null, null, open, null);
        Assessment assessment = DueRule.assess(facts, Rhythms.DEFAULT.of(Tier.KEY, null), AS_OF, WEEK);
        assertThat(assessment.status()).isEqualTo(DueStatus.APPOINTED);
        Reason last = assessment.reasons().get(2);
        assertThat(last.code()).isEqualTo(Code.APPOINTMENT_OPEN);
        assertThat(last.values()).containsEntry("appointmentId", APPOINTMENT);
    }

    @Test
    void everyAnswerSaysWhatItCountsFromByWhichRhythmAndWhatFollows() {
        Appointed passed = new Appointed(APPOINTMENT, at("2011-12-01"));
        AccountFacts facts = new AccountFacts(Tier.KEY, at("2010-12-01"), null, at("2011-11-20"), null, passed);
        Assessment assessment = DueRule.assess(facts, Rhythms.DEFAULT.of(Tier.KEY, null), AS_OF, WEEK);
        assertThat(assessment.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        Code.LAST_CONTACT_PURCHASE, Code.RHYTHM_OF_TIER, Code.OVERDUE, Code.APPOINTMENT_UNREPORTED);
        assertThat(assessment.reasons().get(2).values())
                .containsEntry("days", 7L)
                .containsEntry("dueOn", LocalDate.parse("2011-12-04"));
    }

    @Test
    void aRhythmOfTheCustomersOwnIsNamedAsSuch() {
        AccountFacts facts = new AccountFacts(Tier.KEY, at("2010-12-01"), at("2011-12-01"), null, null, null);
        Assessment assessment = DueRule.assess(facts, new Rhythm(60, Rhythm.Source.CUSTOMER), AS_OF, WEEK);
        assertThat(assessment.status()).isEqualTo(DueStatus.NOT_DUE);
        assertThat(assessment.reasons())
                .extracting(Reason::code)
                .containsExactly(Code.LAST_CONTACT_VISIT, Code.RHYTHM_OF_CUSTOMER, Code.NOT_YET_DUE);
    }

    private static Instant at(String day) {
        return at(LocalDate.parse(day));
    }

    private static Instant at(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
