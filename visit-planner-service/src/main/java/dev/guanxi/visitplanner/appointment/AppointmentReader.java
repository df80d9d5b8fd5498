package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Answers questions about appointments. */
@Singleton
public final class AppointmentReader {

    private final Transactions transactions;
    private final AppointmentRepository appointments;
    private final Accounts accounts;

    AppointmentReader(Transactions transactions, AppointmentRepository appointments, Accounts accounts) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.accounts = accounts;
    }

    public Uni<Appointment> get(UUID id) {
        return transactions.read(session -> appointments.find(session, id)).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return found.toAppointment();
        });
    }

    public Uni<Page<Appointment>> list(AppointmentFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> accounts.survivor(session, filter.customerId)
                        .chain(customer -> appointments.list(session, customer, filter, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.startsAt, last.id))
                        .map(AppointmentEntity::toAppointment));
    }

    /** Every version of an appointment, oldest first. */
    public Uni<List<AppointmentChange>> history(UUID id) {
        return transactions.read(session -> appointments.history(session, id)).map(found -> {
            if (found.isEmpty()) {
                throw unknown(id);
            }
            return found.stream().map(AppointmentChangeEntity::toChange).toList();
        });
    }

    static Refusal unknown(UUID id) {
        return Refusal.unknown("APPOINTMENT_UNKNOWN", "No appointment has the id " + id + ".");
    }
}
