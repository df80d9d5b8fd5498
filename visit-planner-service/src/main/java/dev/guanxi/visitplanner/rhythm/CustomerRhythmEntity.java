package dev.guanxi.visitplanner.rhythm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The row of a rhythm agreed for one customer. */
@Entity(name = "CustomerRhythm")
@Table(name = "customer_rhythm")
class CustomerRhythmEntity {

    @Id
    @Column(name = "customer_id")
    UUID customerId;

    @Version
    long version = 1;

    int days;
    String reason;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    /** The merged customer for whom it was agreed; null once it is this customer's own. */
    @Column(name = "inherited_from")
    UUID inheritedFrom;

    void take(CustomerRhythm.Data data, String by, Instant when) {
        days = Rhythm.check(data.days(), "/days");
        reason = data.reason();
        inheritedFrom = null;
        changedBy = by;
        changedAt = when;
    }

    CustomerRhythm toCustomerRhythm() {
        return new CustomerRhythm(customerId, version, days, reason, changedAt, changedBy);
    }
}
