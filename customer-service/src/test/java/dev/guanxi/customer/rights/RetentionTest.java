package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.rights.Retention.Held;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final Retention RULES = new Retention(Period.ofYears(10), Period.ofYears(5));

    private static Held held(LocalDate newest) {
        return new Held(newest == null ? 0 : 1, newest);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-05-04,  2020-01-01,            ,  INVOICES
            2029-12-31,  2020-01-01,            ,  INVOICES
            2030-01-01,  2020-01-01,            ,
            2026-05-04,            ,  2022-01-01,  GIFT_LEDGER
            2027-01-01,            ,  2022-01-01,
            2026-05-04,  2020-01-01,  2022-01-01,  INVOICES GIFT_LEDGER
            2026-05-04,            ,            ,""")
    void keepsOn(LocalDate today, LocalDate purchase, LocalDate gift, String rules) {
        List<String> expected = rules == null ? List.of() : Arrays.asList(rules.split(" "));

        assertThat(RULES.on(today, held(purchase), held(gift)))
                .extracting(kept -> kept.rule().name())
                .isEqualTo(expected);
    }
}
