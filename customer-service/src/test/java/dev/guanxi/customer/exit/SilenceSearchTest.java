package dev.guanxi.customer.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceSearchTest {

    private static final LocalDate DAY = LocalDate.of(2011, 6, 10);

    @ParameterizedTest(name = "last {0} days ago, bought since {1}, known {2}: silent {3}, a case {4}")
    @CsvSource({
        "30,   false, false, 0, 0",
        "31,   false, false, 1, 1",
        "31,   true,  false, 1, 0",
        "31,   false, true,  1, 0",
        "0,    false, false, 0, 0",
    })
    void opensACaseForASilenceThatHasNone(int daysAgo, boolean boughtSince, boolean known, long silent, int cases) {
        RhythmLimits limits = new RhythmLimits(3, BigDecimal.ONE, BigDecimal.ONE, 30);
        SilenceSearch search = new SilenceSearch(DAY, limits);
        UUID id = UUID.randomUUID();

        search.look(new PurchaseDays(id, null, DAY.minusDays(daysAgo), List.of(7, 7), boughtSince, known));
        search.look(new PurchaseDays(UUID.randomUUID(), null, null, List.of(), false, false));

        assertThat(search.customers()).isEqualTo(2);
        assertThat(search.silent()).isEqualTo(silent);
        assertThat(search.boughtSince()).isEqualTo(boughtSince ? 1 : 0);
        assertThat(search.toOpen()).hasSize(cases);
        assertThat(search.findings()).hasSize(cases).allSatisfy(finding -> {
            assertThat(finding.customerId()).isEqualTo(id);
            assertThat(finding.silentDays()).isEqualTo(daysAgo);
            assertThat(finding.allowedDays()).isEqualTo(30);
        });
    }
}
