package dev.guanxi.customer.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTermTest {

    private static AgreementTerm from(String day) {
        return new AgreementTerm(LocalDate.parse(day));
    }

    @ParameterizedTest(name = "{0} until {1}")
    @CsvSource({"2026-03-01, 2027-03-01", "2024-02-29, 2025-02-28", "2027-12-31, 2028-12-31"})
    void holdsForAYear(String first, LocalDate until) {
        assertThat(from(first).until()).isEqualTo(until);
        assertThat(from(first).next().from()).isEqualTo(until);
    }

    @ParameterizedTest(name = "on {0}, followed {1}: {2}")
    @CsvSource({
        "2026-02-28, false, FUTURE",
        "2026-02-28, true,  FUTURE",
        "2026-03-01, false, CURRENT",
        "2027-02-28, false, CURRENT",
        "2027-02-28, true,  RENEWED",
        "2027-03-01, false, EXPIRED",
        "2027-03-01, true,  RENEWED"
    })
    void standsByTheDay(LocalDate today, boolean followed, AgreementState expected) {
        assertThat(from("2026-03-01").state(today, followed)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-03-01, false", "2025-03-02, true", "2026-03-01, true", "2027-02-28, true", "2027-03-01, false"})
    void overlapsWhatSharesADay(String other, boolean expected) {
        assertThat(from("2026-03-01").overlaps(from(other))).isEqualTo(expected);
        if (expected) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> from("2026-03-01").refuseOverlap(List.of(from(other))))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("AGREEMENT_OVERLAPS"));
        }
    }

    @Property
    void renewalsLeaveNeitherGapNorOverlap(
            @ForAll @IntRange(max = 60_000) int day, @ForAll @IntRange(max = 400) int later) {
        AgreementTerm term = new AgreementTerm(LocalDate.ofEpochDay(day));
        AgreementTerm other = new AgreementTerm(LocalDate.ofEpochDay(day + later));

        assertThat(term.overlaps(term.next())).isFalse();
        assertThat(term.next().from()).isEqualTo(term.until());
        assertThat(term.overlaps(other))
                .isEqualTo(other.overlaps(term))
                .isEqualTo(other.from().isBefore(term.until()));
    }
}
