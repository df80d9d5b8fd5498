package dev.guanxi.visitplanner.appointment;

import dev.guanxi.visitplanner.account.Succession;
import dev.guanxi.visitplanner.account.SuccessionFollower;
import dev.guanxi.visitplanner.appointment.AppointmentChange.What;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Open appointments of an account are the successor's to keep, from when the successor began: an earlier one may have taken
 * place, though nobody reported it yet. One that overlaps another of the successor's stays whose it was, until somebody moves
 * it: nobody is in two places at once.
 */
@Singleton
final class AppointmentSuccession implements SuccessionFollower {

    private final AppointmentRepository appointments;
    private final AppointmentService service;
    private final Clock clock;

    AppointmentSuccession(AppointmentRepository appointments, AppointmentService service, Clock clock) {
        this.appointments = appointments;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<Succession> successions) {
        List<UUID> customers =
                successions.stream().map(Succession::customerId).distinct().toList();
        return appointments.openForChange(session, customers).chain(open -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (AppointmentEntity one : open) {
                done = done.chain(() -> passOn(session, one, successions));
            }
            return done;
        });
    }

    private Uni<Void> passOn(Mutiny.Session session, AppointmentEntity open, List<Succession> successions) {
        return successions.stream()
                .filter(succession ->
                        succession.takes(open.customerId, open.toldAs, open.accountManager, open.startsAt))
                .findFirst()
                .map(succession -> passOn(session, open, succession.to()))
                .orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> passOn(Mutiny.Session session, AppointmentEntity open, String manager) {
        return appointments
                .overlapping(session, manager, open.state().slot(), open.id)
                .chain(others -> others.isEmpty()
                        ? take(session, open, manager)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> take(Mutiny.Session session, AppointmentEntity open, String manager) {
        open.passTo(manager, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return session.flush()
                .chain(() -> service.told(session, open, AppointmentChangeEntity.of(open, What.HANDED_OVER, manager)))
                .replaceWithVoid();
    }
}
