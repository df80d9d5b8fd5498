package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.NamedLocks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps appointments and their history. */
@Singleton
final class AppointmentRepository {

    Uni<AppointmentEntity> find(Mutiny.Session session, UUID id) {
        return session.find(AppointmentEntity.class, id);
    }

    /** Reads an appointment to change it, and makes others wait who want to do the same. */
    Uni<AppointmentEntity> findForChange(Mutiny.Session session, UUID id) {
        return session.find(AppointmentEntity.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** One more appointment than the limit, in order of their start; of all customers if none is given. */
    Uni<List<AppointmentEntity>> list(
            Mutiny.Session session, UUID customer, AppointmentFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("a.customerId = :customer", customer)
                .and("a.accountManager = :manager", filter.accountManager)
                .and("a.state = :state", filter.state)
                .and("a.startsAt >= :from", filter.from)
                .and("a.startsAt < :until", filter.until)
                .and(
                        "(a.startsAt, a.id) > (:afterStart, :afterId)",
                        after,
                        cursor -> cursor.read(0, text -> Times.parse(text).toInstant()),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createSelectionQuery(
                        "from Appointment a where " + where + " order by a.startsAt, a.id", AppointmentEntity.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * The appointments of one account manager that take up some of the slot's time. Whoever asks next for the same
     * manager waits until this transaction ends, so that between asking and writing nobody else writes.
     */
    Uni<List<AppointmentEntity>> overlapping(Mutiny.Session session, String manager, Slot slot, UUID except) {
        return NamedLocks.take(session, manager).chain(() -> session.createSelectionQuery("""
                                from Appointment a where a.accountManager = :manager and a.id <> :except
                                and a.state in (PROPOSED, CONFIRMED, KEPT)
                                and a.startsAt < :end and a.endsAt > :start order by a.startsAt""", AppointmentEntity.class)
                .setParameter("manager", manager)
                .setParameter("except", except)
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .getResultList());
    }

    /** The open appointments with some customers, to change them; others wait who want to do the same. */
    Uni<List<AppointmentEntity>> openForChange(Mutiny.Session session, Collection<UUID> customers) {
        return session.createSelectionQuery(
                        "from Appointment a where a.customerId in :customers and a.state in (PROPOSED, CONFIRMED)"
                                + " order by a.id",
                        AppointmentEntity.class)
                .setParameter("customers", customers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The history of an appointment, oldest first. */
    Uni<List<AppointmentChangeEntity>> history(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(
                        "from AppointmentChange c where c.appointmentId = :id order by c.version",
                        AppointmentChangeEntity.class)
                .setParameter("id", id)
                .getResultList();
    }
}
