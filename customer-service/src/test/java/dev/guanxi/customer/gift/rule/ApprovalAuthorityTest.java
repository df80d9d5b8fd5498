package dev.guanxi.customer.gift.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalAuthorityTest {

    @ParameterizedTest(name = "{0}, by now {1}, above managers: {2} → enough: {3}")
    @CsvSource({
        // approval, verdict of the handover, above managers, enough
        "NONE,       ALLOWED,        false, true",
        "NONE,       NEEDS_APPROVAL, false, false",
        "NONE,       DENIED,         true,  true",
        "MANAGER,    ALLOWED,        true,  true",
        "MANAGER,    NEEDS_APPROVAL, false, true",
        "MANAGER,    NEEDS_APPROVAL, true,  false",
        "MANAGER,    DENIED,         true,  true",
        "COMPLIANCE, NEEDS_APPROVAL, true,  true",
    })
    void whatAnApprovalIsEnoughFor(Approval approval, Verdict verdict, boolean aboveManagers, boolean enough) {
        assertThat(approval.covers(verdict, aboveManagers)).isEqualTo(enough);
    }

    @ParameterizedTest(name = "{0} (compliance: {1}) on {2}, official: {3} → {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // decider, of compliance, value, official, objection
                "manager, false, 1000,    false, -",
                "manager, false, 1000.01, false, ABOVE_AUTHORITY",
                "manager, false, 1,       true,  ABOVE_AUTHORITY",
                "officer, true,  1000.01, false, -",
                "officer, true,  1,       true,  -",
                "giver,   false, 1,       false, OWN",
                "giver,   true,  1,       true,  OWN",
                "' GIVER', true, 1,       false, OWN",
                "asker,   true,  2000,    false, OWN",
            })
    void whoMayDecide(
            String decider,
            boolean compliance,
            BigDecimal value,
            boolean official,
            ApprovalAuthority.Objection expected) {
        assertThat(ApprovalAuthority.objection(
                        GivenRules.HOUSE,
                        value,
                        official,
                        new Involved(List.of("giver", "asker")),
                        decider,
                        compliance))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }
}
