package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.visitplanner.access.Caller.Actor;
import dev.guanxi.visitplanner.account.Accounts;
import dev.guanxi.visitplanner.appointment.AppointmentChange.What;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of an appointment; each public method that takes no session is one transaction. */
@Singleton
public final class AppointmentService {

    private final Transactions transactions;
    private final AppointmentRepository appointments;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Creations creations;
    private final Clock clock;

    AppointmentService(
            Transactions transactions,
            AppointmentRepository appointments,
            Accounts accounts,
            Outbox outbox,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.accounts = accounts;
        this.outbox = outbox;
        this.creations = creations;
        this.clock = clock;
    }

    /** Proposes an appointment; a repeat with the same id or key answers with the appointment of the first time. */
    public Uni<Made<Appointment>> propose(Actor actor, String idempotencyKey, AppointmentData data) {
        CreationRequest request =
                new CreationRequest("propose-appointment", "record", actor.subject(), idempotencyKey, data.id(), data);
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "appointment_pkey",
                id -> appointments.find(session, id).map(AppointmentEntity::toAppointment),
                id -> insert(session, actor, id, wanted(actor, data))));
    }

    private AppointmentEntity wanted(Actor actor, AppointmentData data) {
        String manager = data.accountManager() == null ? actor.subject() : data.accountManager();
        actor.requireOwn(manager, "An appointment of this account manager");
        Instant now = now();
        AppointmentEntity wanted = new AppointmentEntity();
        wanted.customerId = data.customerId();
        wanted.accountManager = manager;
        wanted.channel = data.channel();
        wanted.proposedAt = now;
        wanted.become(AppointmentState.propose(Slot.of(data.startsAt(), data.endsAt(), data.timeZone()), now), now);
        wanted.take(data.details(), now);
        return wanted;
    }

    private Uni<Appointment> insert(Mutiny.Session session, Actor actor, UUID id, AppointmentEntity wanted) {
        wanted.id = id;
        return accounts.requireKnown(session, wanted.customerId, "/customerId")
                .invoke(wanted::belongTo)
                .chain(() -> refuseOverlap(
                        session, wanted.accountManager, wanted.state().slot(), id))
                .chain(() -> session.persist(wanted))
                .chain(session::flush)
                .chain(() -> told(session, wanted, AppointmentChangeEntity.of(wanted, What.PROPOSED, actor.subject())));
    }

    /**
     * Takes an appointment a step on.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Appointment> take(Actor actor, UUID id, LongConsumer expected, Step step) {
        return transactions.write(session -> take(session, actor, id, expected, step));
    }

    /** Takes an appointment a step on, in a transaction that does more. */
    public Uni<Appointment> take(Mutiny.Session session, Actor actor, UUID id, LongConsumer expected, Step step) {
        return change(session, actor, id, expected, found -> {
            Instant now = now();
            AppointmentState next = step.from(found.state(), now);
            Uni<Void> free = step instanceof Step.Move
                    ? refuseOverlap(session, found.accountManager, next.slot(), id)
                    : Uni.createFrom().voidItem();
            return free.invoke(() -> found.become(next, now))
                    .chain(session::flush)
                    .chain(() -> told(session, found, AppointmentChangeEntity.of(found, step, actor.subject())));
        });
    }

    /** Changes what a merge patch may change; a patch that changes nothing makes no new version. */
    public Uni<Appointment> edit(Actor actor, UUID id, LongConsumer expected, UnaryOperator<AppointmentDetails> edit) {
        return transactions.write(session -> change(session, actor, id, expected, found -> {
            AppointmentDetails before = found.toAppointment().details();
            AppointmentDetails wanted = edit.apply(before);
            if (wanted.equals(before)) {
                return Uni.createFrom().item(found.toAppointment());
            }
            found.take(wanted, now());
            return session.flush()
                    .chain(() -> told(session, found, AppointmentChangeEntity.of(found, What.EDITED, actor.subject())));
        }));
    }

    private Uni<Appointment> change(
            Mutiny.Session session,
            Actor actor,
            UUID id,
            LongConsumer expected,
            Function<AppointmentEntity, Uni<Appointment>> change) {
        return appointments.findForChange(session, id).chain(found -> {
            if (found == null) {
                throw AppointmentReader.unknown(id);
            }
            actor.requireOwn(found.accountManager, "This appointment");
            expected.accept(found.version);
            return change.apply(found);
        });
    }

    /** The history and the event of a change, in its transaction. */
    Uni<Appointment> told(Mutiny.Session session, AppointmentEntity changed, AppointmentChangeEntity change) {
        Appointment appointment = changed.toAppointment();
        return session.persist(change)
                .chain(() -> outbox.append(session, AppointmentEvents.changed(appointment)))
                .replaceWith(appointment);
    }

    private Uni<Void> refuseOverlap(Mutiny.Session session, String manager, Slot slot, UUID id) {
        return appointments
                .overlapping(session, manager, slot, id)
                .invoke(others -> {
                    if (!others.isEmpty()) {
                        throw Overlap.refusal(manager, others);
                    }
                })
                .replaceWithVoid();
    }

    /** As PostgreSQL keeps it, so that what is answered now and later is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
