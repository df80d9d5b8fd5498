package dev.guanxi.customer.purification;

import dev.guanxi.customer.purification.PurifiedProspect.PartReason;
import dev.guanxi.customer.purification.PurifiedProspect.RiskReason;
import dev.guanxi.customer.text.Texts;
import java.math.BigDecimal;
import java.util.List;

/** Says in the reader's language why a prospect is worth what it is. */
final class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    PurifiedProspect of(PurificationEntry entry) {
        Assessment assessment = entry.assessment();
        return new PurifiedProspect(
                entry.rank(),
                entry.prospectId(),
                entry.customerId(),
                assessment.score(),
                assessment.grade(),
                assessment.value(),
                entry.weightsVersion(),
                risk(assessment.risk()),
                Subtotal.of(assessment.parts()),
                assessment.parts().stream().map(this::part).toList());
    }

    private RiskReason risk(Risk risk) {
        String reason = texts.get(
                risk.known() ? "risk.known" : "risk.unknown",
                List.of(String.valueOf(risk.percent()), String.valueOf(risk.takes())));
        return new RiskReason(risk.percent(), risk.known(), risk.takes(), reason);
    }

    private PartReason part(PartScore score) {
        Finding finding = score.finding();
        return new PartReason(
                score.part(),
                score.part().group(),
                texts.get("part." + score.part()),
                score.weight(),
                BigDecimal.valueOf(finding.hundredths(), 2),
                texts.get("reason." + finding.reason(), finding.values()));
    }
}
