package dev.guanxi.customer.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowUpRuleTest {

    private static final Instant CAPTURED = Instant.parse("2026-06-02T02:15:00Z");

    private final FollowUpRule rule =
            new FollowUpRule(Map.of(ProspectSource.TRADE_SHOW, 3, ProspectSource.ADVERTISING_RESPONSE, 2));

    @Test
    void isDueWithinTheDaysOfItsSource() {
        assertThat(rule.dueAt(ProspectSource.TRADE_SHOW, CAPTURED)).isEqualTo("2026-06-05T02:15:00Z");
        assertThat(rule.dueAt(ProspectSource.ADVERTISING_RESPONSE, CAPTURED)).isEqualTo("2026-06-04T02:15:00Z");
    }

    @Test
    void nothingIsDueWhereNoDaysAreSet() {
        assertThat(rule.dueAt(ProspectSource.FRIENDS, CAPTURED)).isNull();
        assertThat(rule.days(ProspectSource.FRIENDS)).isNull();
    }

    @Test
    void daysBelowOneAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new FollowUpRule(Map.of(ProspectSource.TRADE_SHOW, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TRADE_SHOW")
                .hasMessageContaining("0");
    }
}
