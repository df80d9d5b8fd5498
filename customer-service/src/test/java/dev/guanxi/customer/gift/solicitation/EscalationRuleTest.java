package dev.guanxi.customer.gift.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.gift.rule.Involved;
import dev.guanxi.customer.gift.rule.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationRuleTest {

    private static final Instant DUE = Instant.parse("2026-05-07T12:00:00Z");

    @Test
    void deadlinesFollowOneAnother() {
        EscalationRule rule = new EscalationRule(Duration.ofDays(3), Duration.ofDays(5));

        assertThat(rule.managersDeadline(Instant.parse("2026-05-04T12:00:00Z"))).isEqualTo(DUE);
        assertThat(rule.complianceDeadline(DUE)).isEqualTo(Instant.parse("2026-05-12T12:00:00Z"));
    }

    @ParameterizedTest(name = "{0} at {1}: moves up? {2}")
    @CsvSource({
        "WITH_MANAGER,    2026-05-07T11:59:59Z, false",
        "WITH_MANAGER,    2026-05-07T12:00:00Z, true",
        "WITH_COMPLIANCE, 2026-05-08T12:00:00Z, false",
        "DECIDED,         2026-05-08T12:00:00Z, false",
    })
    void whatAManagerLeavesUndecidedMovesUp(SolicitationState state, Instant now, boolean moves) {
        assertThat(EscalationRule.movesUp(state, DUE, now)).isEqualTo(moves);
    }

    @ParameterizedTest(name = "{0}: {1} (compliance: {2}) → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "WITH_MANAGER,    manager,  false, -",
                "WITH_MANAGER,    officer,  true,  -",
                "WITH_MANAGER,    reporter, false, OWN",
                "WITH_MANAGER,    ' Giver', false, OWN",
                "WITH_COMPLIANCE, manager,  false, MOVED_UP",
                "WITH_COMPLIANCE, officer,  true,  -",
                "WITH_COMPLIANCE, reporter, true,  OWN",
                "WITH_COMPLIANCE, giver,    true,  OWN",
            })
    void whoMayDecide(SolicitationState state, String decider, boolean compliance, EscalationRule.Objection expected) {
        Involved involved = new Involved(List.of("reporter", "giver"));

        assertThat(EscalationRule.objection(state, involved, decider, compliance))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Property
    void nobodyDecidesOnTheirOwnHoweverTheyAreSpelt(
            @ForAll("somebody") List<String> involved,
            @ForAll Spelling spelling,
            @ForAll SolicitationState state,
            @ForAll boolean compliance) {
        assertThat(involved).allSatisfy(one -> assertThat(
                        EscalationRule.objection(state, new Involved(involved), spelling.of(one), compliance))
                .contains(EscalationRule.Objection.OWN));
    }

    @Provide
    Arbitrary<List<String>> somebody() {
        return Spelling.subjects().list().ofMinSize(1).ofMaxSize(4);
    }
}
