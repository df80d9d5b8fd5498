package dev.guanxi.customer.party;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A satisfaction's row; written once. */
@Entity(name = "Satisfaction")
@Table(name = "satisfaction")
class SatisfactionEntity extends DossierRecord<SatisfactionData> {

    @Column(name = "party_id")
    UUID partyId;

    int score;

    @Column(name = "measured_at")
    Instant measuredAt;

    @Enumerated(EnumType.STRING)
    SatisfactionSource source;

    @Column(name = "interaction_id")
    UUID interactionId;

    String note;

    @Override
    protected void take(SatisfactionData data) {
        partyId = data.partyId();
        score = data.score();
        measuredAt = data.measuredAt();
        source = data.source();
        interactionId = data.interactionId();
        note = data.note();
    }

    @Override
    public SatisfactionData data() {
        return new SatisfactionData(id(), partyId, score, measuredAt, source, interactionId, note);
    }

    Satisfaction toSatisfaction() {
        return new Satisfaction(
                id(),
                customerId(),
                partyId,
                score,
                measuredAt,
                source,
                interactionId,
                note,
                recordedBy(),
                recordedAt());
    }
}
