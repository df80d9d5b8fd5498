package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.GiftRepository.Place;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** What happens to a gift after it was recorded; each step is one transaction. */
@Singleton
final class GiftSteps {

    private final Transactions transactions;
    private final GiftRepository gifts;
    private final GiftReader reader;
    private final AllowanceLocks locks;
    private final GiftStepChecks checks;
    private final GiftJournal journal;
    private final Clock clock;

    GiftSteps(
            Transactions transactions,
            GiftRepository gifts,
            GiftReader reader,
            AllowanceLocks locks,
            GiftStepChecks checks,
            GiftJournal journal,
            Clock clock) {
        this.transactions = transactions;
        this.gifts = gifts;
        this.reader = reader;
        this.locks = locks;
        this.checks = checks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A step and what is said with it.
     *
     * @param reason null where none is needed
     * @param givenOn the day of a handover, null for other steps
     */
    record Wanted(GiftStep step, String reason, LocalDate givenOn) {}

    /**
     * Takes a step.
     *
     * @param version lets the gift's version through or refuses
     */
    Uni<Gift> take(Actor actor, UUID id, LongConsumer version, Wanted wanted) {
        return transactions.write(session -> lock(session, actor, id)
                .invoke(gift -> {
                    if (!wanted.step().isDecision()) {
                        GiftRefusals.refuseForeign(gift, actor, "");
                    }
                    version.accept(gift.version);
                    if (!wanted.step().leadsFrom(gift.state)) {
                        throw GiftRefusals.stateWrong(wanted.step(), gift.state);
                    }
                    checkDay(gift, wanted.givenOn());
                })
                .call(gift -> checks.check(session, actor, gift, wanted))
                .call(gift -> journal.take(session, gift, wanted.step(), actor, wanted.reason()))
                .chain(gift -> reader.shown(session, gift)));
    }

    private void checkDay(GiftEntity gift, LocalDate givenOn) {
        if (givenOn != null) {
            LocalDate recorded = LocalDate.ofInstant(gift.recordedAt, clock.getZone());
            GivingDays.handover(recorded, LocalDate.now(clock)).check(givenOn);
        }
    }

    /** The gift, locked after its allowances: in the same order as a gift is recorded. */
    private Uni<GiftEntity> lock(Mutiny.Session session, Actor actor, UUID id) {
        return place(session, actor, id)
                .chain(place -> lockCompany(session, actor, id, place))
                .call(place -> locks.giver(session, place.giverOwner(), place.giver()))
                .chain(() -> gifts.findForChange(session, id));
    }

    private Uni<Place> place(Mutiny.Session session, Actor actor, UUID id) {
        return gifts.place(session, id).invoke(place -> {
            if (place == null || !actor.scope().reaches(place.dealerId())) {
                throw GiftRefusals.unknown(id);
            }
        });
    }

    /** While this waits, a merge or its undo may take the gift to another company: that one's allowance counts then. */
    private Uni<Place> lockCompany(Mutiny.Session session, Actor actor, UUID id, Place before) {
        return locks.company(session, before.customerId())
                .chain(() -> place(session, actor, id))
                .chain(now -> now.customerId().equals(before.customerId())
                        ? Uni.createFrom().item(now)
                        : lockCompany(session, actor, id, now));
    }
}
