package dev.guanxi.customer.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final LocalDate PLANNED = LocalDate.parse("2026-03-31");

    private static void refused(GivingDays days, LocalDate day, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> days.check(day));

        assertThat(refusal == null ? null : refusal.code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: given {1}, planned {2}, handed over {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // today is 2026-05-04; what is handed over was planned on 2026-03-31
                "2019-01-01, -,                    GIVEN_BEFORE_PLANNED, GIVEN_BEFORE_PLANNED",
                "2026-03-29, -,                    GIVEN_BEFORE_PLANNED, GIVEN_BEFORE_PLANNED",
                "2026-03-30, -,                    GIVEN_BEFORE_PLANNED, -",
                "2026-05-02, -,                    GIVEN_BEFORE_PLANNED, -",
                "2026-05-03, -,                    -,                    -",
                "2026-05-05, -,                    -,                    -",
                "2026-05-06, IN_FUTURE,            -,                    IN_FUTURE",
                "2027-05-06, IN_FUTURE,            -,                    IN_FUTURE",
                "2027-05-07, IN_FUTURE,            IN_FUTURE,            IN_FUTURE",
            })
    void nothingIsGivenLaterThanTodayOrEarlierThanItWasPlanned(
            LocalDate day, String given, String planned, String handedOver) {
        refused(GivingDays.past(TODAY), day, given);
        refused(GivingDays.planned(TODAY), day, planned);
        refused(GivingDays.handover(PLANNED, TODAY), day, handedOver);
    }
}
