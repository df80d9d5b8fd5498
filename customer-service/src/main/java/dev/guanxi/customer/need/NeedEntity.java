package dev.guanxi.customer.need;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A need's row. */
@Entity(name = "Need")
@Table(name = "need")
class NeedEntity extends DossierRecord<NeedData> {

    @Enumerated(EnumType.STRING)
    NeedKind kind;

    String text;
    String source;

    @Column(name = "heard_at")
    Instant heardAt;

    /** Follows from the rest; kept so that it can be asked for. */
    @Enumerated(EnumType.STRING)
    NeedState state;

    @Column(name = "met_at")
    Instant metAt;

    @Column(name = "met_by")
    String metBy;

    @Override
    protected void take(NeedData data) {
        kind = data.kind();
        text = data.text();
        source = data.source();
        heardAt = data.heardAt();
        state = data.state();
        metAt = data.met() == null ? null : data.met().at();
        metBy = data.met() == null ? null : data.met().by();
    }

    @Override
    public NeedData data() {
        return new NeedData(id(), kind, text, source, heardAt, metAt == null ? null : new NeedData.Met(metAt, metBy));
    }

    Need toNeed() {
        return new Need(
                id(),
                version(),
                customerId(),
                kind,
                text,
                source,
                heardAt,
                state,
                data().met(),
                recordedBy(),
                recordedAt(),
                changedAt());
    }
}
