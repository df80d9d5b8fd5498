package dev.guanxi.customer.occasion;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A recorded occasion's row. */
@Entity(name = "Occasion")
@Table(name = "occasion")
class OccasionEntity extends DossierRecord<OccasionData> {

    @Column(name = "contact_id")
    UUID contactId;

    @Enumerated(EnumType.STRING)
    OccasionKind kind;

    String title;

    @Column(name = "first_on")
    LocalDate firstOn;

    boolean yearly;

    @Override
    protected void take(OccasionData data) {
        contactId = data.contactId();
        kind = data.kind();
        title = data.title();
        firstOn = data.on();
        yearly = data.yearly();
    }

    @Override
    public OccasionData data() {
        return new OccasionData(id(), kind, title, contactId, firstOn, yearly);
    }

    Occasion toOccasion() {
        return new Occasion(
                id(),
                version(),
                customerId(),
                kind,
                title,
                contactId,
                firstOn,
                yearly,
                recordedBy(),
                recordedAt(),
                changedAt());
    }
}
