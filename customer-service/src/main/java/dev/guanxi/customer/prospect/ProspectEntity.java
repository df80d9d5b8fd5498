package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.Prospect;
import dev.guanxi.customer.profile.ProspectScope;
import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A prospect's row. */
@Entity(name = "Prospect")
@Table(name = "prospect")
class ProspectEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Enumerated(EnumType.STRING)
    ProspectSource source;

    @Enumerated(EnumType.STRING)
    ProspectStage stage = ProspectStage.OPEN;

    String campaign;

    @Column(precision = 13, scale = 4)
    BigDecimal cost;

    @Column(name = "cost_currency")
    String costCurrency;

    String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_record")
    CreditRecord creditRecord;

    @Column(name = "lapse_reason")
    String lapseReason;

    String equipment;
    Integer repairs;

    @Column(name = "exit_case_id")
    UUID exitCaseId;

    @Column(name = "captured_at")
    Instant capturedAt;

    @Column(name = "captured_by")
    String capturedBy;

    @Column(name = "follow_up_due_at")
    Instant followUpDueAt;

    @Column(name = "qualified_at")
    Instant qualifiedAt;

    String disqualification;

    @Column(name = "converted_at")
    Instant convertedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "known_scope")
    ProspectScope knownScope;

    @Column(name = "known_target")
    String knownTarget;

    @Column(name = "known_served_by_competitor")
    Boolean knownServedByCompetitor;

    static ProspectEntity captured(
            UUID id, Customer customer, ProspectCapture capture, Instant when, String by, Instant dueAt) {
        ProspectEntity prospect = new ProspectEntity();
        prospect.id = id;
        prospect.customerId = customer.id();
        prospect.dealerId = customer.dealerId();
        prospect.source = capture.source();
        prospect.take(capture.details());
        prospect.capturedAt = when;
        prospect.capturedBy = by;
        prospect.followUpDueAt = dueAt;
        return prospect;
    }

    void take(ProspectDetails details) {
        campaign = details.campaign();
        cost = details.cost() == null ? null : details.cost().amount();
        costCurrency = details.cost() == null ? null : details.cost().currency();
        remark = details.remark();
        creditRecord = details.lapse() == null ? null : details.lapse().creditRecord();
        lapseReason = details.lapse() == null ? null : details.lapse().reason();
        equipment = details.repair() == null ? null : details.repair().equipment();
        repairs = details.repair() == null ? null : details.repair().repairs();
    }

    void take(FollowUp done) {
        stage = stage.after(done.result());
        followUpDueAt = done.nextDueAt();
        disqualification = stage == ProspectStage.NOT_QUALIFIED ? done.reason() : null;
        if (done.result() == FollowUpResult.QUALIFIED && qualifiedAt == null) {
            qualifiedAt = done.doneAt();
        }
    }

    void convert(Instant when, Prospect known) {
        stage = ProspectStage.CONVERTED;
        convertedAt = when;
        followUpDueAt = null;
        disqualification = null;
        knownScope = known == null ? null : known.scope();
        knownTarget = known == null ? null : known.target();
        knownServedByCompetitor = known == null ? null : known.servedByCompetitor();
    }

    CapturedProspect toProspect() {
        return new CapturedProspect(
                id,
                version,
                customerId,
                dealerId,
                source,
                stage,
                campaign,
                cost == null ? null : new CaptureCost(Columns.decimal(cost), costCurrency),
                remark,
                creditRecord == null ? null : new Lapse(creditRecord, lapseReason),
                equipment == null ? null : new RepairNeed(equipment, repairs),
                exitCaseId,
                capturedAt,
                capturedBy,
                followUpDueAt,
                qualifiedAt,
                disqualification,
                convertedAt,
                knownScope == null ? null : new Prospect(knownScope, knownTarget, knownServedByCompetitor));
    }
}
