package dev.guanxi.segmentation.value.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.segmentation.value.OnlineRetail;
import dev.guanxi.segmentation.value.OnlineRetail.Invoice;
import dev.guanxi.segmentation.value.fit.FitResult.Holdout;
import dev.guanxi.segmentation.value.lifetime.Estimate;
import dev.guanxi.segmentation.value.lifetime.Estimate.Convergence;
import dev.guanxi.segmentation.value.lifetime.Fits;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shop of the demonstration: within its one year nobody is seen to drop out. */
class OnlineRetailFitTest {

    private static final LocalDate CALIBRATION_END = LocalDate.of(2011, 9, 9);
    private static final int HOLDOUT_DAYS = 91;

    private static Calibration calibration;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(OnlineRetail.isThere(), OnlineRetail.ABSENT);
        calibration = new Calibration(
                OnlineRetail.invoices().stream()
                        .collect(Collectors.groupingBy(
                                Invoice::customer,
                                Collectors.mapping(OnlineRetailFitTest::day, Collectors.toCollection(TreeSet::new))))
                        .values()
                        .stream()
                        .filter(days -> !days.first().isAfter(CALIBRATION_END))
                        .map(OnlineRetailFitTest::group)
                        .toList(),
                TimeUnit.WEEK,
                HOLDOUT_DAYS);
    }

    @ParameterizedTest
    @EnumSource
    void bothModelsComeToTheSameEdge(ModelType type) {
        Estimate found = type.fit(calibration.histories()).estimate();
        assertThat(found.convergence()).isEqualTo(Convergence.NO_DROP_OUT);
        assertThat(found.logLikelihood()).isCloseTo(-22889.42, within(0.01));
        assertThat(found.parameters())
                .extracting(parameter -> Math.round(1_000 * parameter.value()))
                .containsExactly(724L, 9_365L);
    }

    @Test
    void theClimbNeverGetsAboveTheEdge() {
        Estimate climb = Fits.bgNbd(calibration.histories()).estimate();
        assertThat(climb.convergence()).isEqualTo(Convergence.UNBOUNDED);
        assertThat(climb.logLikelihood()).isCloseTo(-22889.42, within(0.01));
    }

    /** The holdout is the trade before Christmas. */
    @Test
    void theHoldoutBringsMoreThanExpected() {
        Holdout holdout = calibration.holdout(
                ModelType.BG_NBD.fit(calibration.histories()).model());
        assertThat(holdout.expected()).isCloseTo(3384.6, within(0.1));
        assertThat(holdout.actual()).isEqualTo(4483);
    }

    private static LocalDate day(Invoice invoice) {
        return LocalDate.ofInstant(invoice.at(), ZoneOffset.UTC);
    }

    private static Calibration.Group group(NavigableSet<LocalDate> days) {
        NavigableSet<LocalDate> known = days.headSet(CALIBRATION_END, true);
        return new Calibration.Group(
                known.size() - 1,
                daysBetween(days.first(), known.last()),
                daysBetween(days.first(), CALIBRATION_END),
                days.size() - known.size(),
                1);
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }
}
