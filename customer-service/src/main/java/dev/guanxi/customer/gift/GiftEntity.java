package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.rule.Approval;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.GiftRule;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import dev.guanxi.customer.gift.solicitation.Breach;
import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A gift's row. */
@Entity(name = "Gift")
@Table(name = "gift")
class GiftEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "receiver_id")
    UUID receiverId;

    String giver;

    /** Made by the database. */
    @Column(name = "giver_key", insertable = false, updatable = false)
    String giverKey;

    @Column(name = "giver_owner")
    UUID giverOwner;

    @Column(name = "recorded_by")
    String recordedBy;

    @Enumerated(EnumType.STRING)
    GiftKind kind;

    String purpose;

    @Column(precision = 13, scale = 4)
    BigDecimal amount;

    String currency;

    @Column(precision = 20, scale = 2)
    BigDecimal value;

    @Column(name = "given_on")
    LocalDate givenOn;

    @Column(name = "allowance_year")
    int allowanceYear;

    @Enumerated(EnumType.STRING)
    GiftState state;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Convert(converter = RulesColumn.class)
    List<GiftRule> rules;

    UUID corrects;

    /** With whose authority somebody approved it; null for nobody. */
    @Enumerated(EnumType.STRING)
    @Column(name = "approved_as")
    Approval approvedAs;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /**
     * A gift that the rules let through, or that was given against them; somebody's approval is still to come where
     * they ask for it, also of what was given already.
     */
    static GiftEntity recorded(UUID id, GiftData data, GiftCase gift, Evaluation evaluation, Instant when) {
        GiftEntity entity = new GiftEntity();
        entity.id = id;
        entity.customerId = gift.customerId();
        entity.receiverId = gift.receiver().id();
        entity.giver = gift.giver();
        entity.giverOwner = gift.giverOwner();
        entity.kind = gift.kind();
        entity.purpose = data.purpose();
        entity.amount = gift.amount();
        entity.currency = gift.currency();
        entity.verdict = evaluation.verdict();
        entity.rules = evaluation.rules();
        entity.corrects = data.corrects();
        entity.recordedAt = when;
        entity.changedAt = when;
        entity.giveOn(gift.givenOn(), evaluation.value());
        entity.state = firstState(evaluation.verdict(), data.planned());
        return entity;
    }

    static GiftState firstState(Verdict verdict, boolean planned) {
        if (verdict == Verdict.NEEDS_APPROVAL) {
            return planned ? GiftState.PENDING_APPROVAL : GiftState.GIVEN_UNAPPROVED;
        }
        return planned ? GiftState.APPROVED : GiftState.GIVEN;
    }

    void giveOn(LocalDate day, BigDecimal worth) {
        givenOn = day;
        allowanceYear = day.getYear();
        value = worth;
    }

    /** By the rules of the day: a gift that they deny by now is given nevertheless. */
    void handOver(LocalDate day, Evaluation evaluation) {
        giveOn(day, evaluation.value());
        if (evaluation.verdict() == Verdict.DENIED) {
            verdict = Verdict.DENIED;
            rules = evaluation.rules();
        }
    }

    /**
     * Takes a step that its state offers. Whoever rejects what was given already finds it a breach.
     *
     * @param authority of who takes it
     */
    void take(GiftStep step, Approval authority, Instant when) {
        if (step == GiftStep.APPROVE) {
            approvedAs = authority;
        }
        if (step == GiftStep.REJECT && state.isGiven()) {
            verdict = Verdict.DENIED;
        }
        state = step.from(state);
        changedAt = when;
    }

    /** Whoever approved it before this was kept had a manager's authority at least. */
    Approval approval() {
        if (verdict == Verdict.ALLOWED) {
            return Approval.NONE;
        }
        return approvedAs == null ? Approval.MANAGER : approvedAs;
    }

    /** The rules that deny it, or none where somebody rejected what they left to be approved. */
    Breach toBreach() {
        List<GiftRule> broken =
                rules.stream().filter(rule -> rule.verdict() == Verdict.DENIED).toList();
        return new Breach(id, customerId, dealerId, receiverId, givenOn, verdict, broken);
    }

    GiftCase toCase(Receiver receiver, LocalDate day) {
        return new GiftCase(customerId, receiver, giverOwner, giver, kind, amount, currency, day);
    }

    AuditedRecord toAudited() {
        GiftSnapshot snapshot = new GiftSnapshot(
                state,
                kind,
                Columns.decimal(amount),
                currency,
                Columns.decimal(value),
                givenOn,
                giver,
                recordedBy,
                receiverId,
                verdict,
                rules,
                corrects,
                approvedAs);
        return new AuditedRecord(AuditedKind.GIFT, id, version, snapshot);
    }

    Gift toGift(Receiver receiver, String valueCurrency) {
        return new Gift(
                id,
                version,
                customerId,
                receiver,
                giver,
                recordedBy,
                kind,
                purpose,
                Columns.decimal(amount),
                currency,
                Columns.decimal(value),
                valueCurrency,
                givenOn,
                state,
                verdict,
                rules,
                corrects,
                recordedAt,
                changedAt);
    }
}
