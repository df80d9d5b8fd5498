package dev.guanxi.customer.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A row that belongs to a customer.
 *
 * @param <D> what callers say of it
 */
@MappedSuperclass
public abstract class DossierRecord<D extends DossierData> {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The part that callers may change, with the id. */
    public abstract D data();

    /** Makes all but the id what the data says. */
    protected abstract void take(D data);

    void begin(UUID newId, Creation<D> creation, Instant when) {
        id = newId;
        customerId = creation.customerId();
        recordedBy = creation.caller();
        recordedAt = when;
        become(creation.data(), when);
    }

    void goOnFrom(long before) {
        version = before;
    }

    void become(D data, Instant when) {
        take(data);
        changedAt = when;
    }

    public UUID id() {
        return id;
    }

    /** 1 when made, one more with each change; the ETag. */
    public long version() {
        return version;
    }

    public UUID customerId() {
        return customerId;
    }

    /** Subject of who recorded it. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
