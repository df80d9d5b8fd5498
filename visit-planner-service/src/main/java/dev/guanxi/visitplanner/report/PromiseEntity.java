package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A promise's row. */
@Entity(name = "Promise")
@Table(name = "promise")
class PromiseEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "customer_id", updatable = false)
    UUID customerId;

    String what;
    String owner;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    Promise.State state = Promise.State.OPEN;

    @Column(name = "kept_at")
    Instant keptAt;

    @Column(name = "kept_by")
    String keptBy;

    String note;

    void keep(String by, String how, Instant when) {
        if (state == Promise.State.KEPT) {
            String detail = "The promise was kept at %s by %s.".formatted(keptAt, keptBy);
            throw Refusal.conflict("PROMISE_KEPT", detail, new FieldError("PROMISE_KEPT", "/state", state, detail));
        }
        state = Promise.State.KEPT;
        keptAt = when;
        keptBy = by;
        note = how;
    }

    Promise toPromise() {
        return new Promise(id, version, reportId, customerId, what, owner, dueOn, state, keptAt, keptBy, note);
    }
}
