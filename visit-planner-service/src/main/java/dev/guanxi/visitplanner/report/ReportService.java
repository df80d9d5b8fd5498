package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.access.Caller.Actor;
import dev.guanxi.visitplanner.account.Accounts;
import dev.guanxi.visitplanner.appointment.Appointment;
import dev.guanxi.visitplanner.appointment.AppointmentService;
import dev.guanxi.visitplanner.appointment.Step;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reports of visits; each public method is one transaction. */
@Singleton
public final class ReportService {

    private final Transactions transactions;
    private final AppointmentService appointments;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Creations creations;
    private final ReportForms forms;

    ReportService(
            Transactions transactions,
            AppointmentService appointments,
            Accounts accounts,
            Outbox outbox,
            Creations creations,
            ReportForms forms) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.accounts = accounts;
        this.outbox = outbox;
        this.creations = creations;
        this.forms = forms;
    }

    /** What is asked for: the report of an appointment, at the version that the caller has read. */
    public record Request(UUID appointmentId, LongConsumer expected, String idempotencyKey, ReportData data) {}

    /**
     * Reports a visit, which makes its appointment a kept one. A repeat with the same key or id answers with the report
     * of the first time.
     */
    public Uni<Made<Report>> report(Actor actor, Request request, Locale language) {
        ReportData data = request.data();
        CreationRequest creation = new CreationRequest(
                "report-visit",
                "record",
                actor.subject(),
                request.idempotencyKey(),
                data.id(),
                List.of(request.appointmentId(), data));
        return transactions.write(session -> creations.onceAsAsked(
                session,
                creation,
                "visit_report_pkey",
                id -> session.find(ReportEntity.class, id).chain(found -> shown(session, found, language)),
                id -> insert(session, actor, id, request, language)));
    }

    private Uni<Report> insert(Mutiny.Session session, Actor actor, UUID id, Request request, Locale language) {
        return appointments
                .take(session, actor, request.appointmentId(), request.expected(), new Step.Keep(id))
                .chain(kept -> insert(session, actor, report(actor, id, kept, request.data()), kept, request.data())
                        .chain(made -> shown(session, made, language)));
    }

    private Uni<ReportEntity> insert(
            Mutiny.Session session, Actor actor, ReportEntity report, Appointment kept, ReportData data) {
        LocalDate visited = kept.startsAt().toLocalDate();
        Object[] promises = IntStream.range(0, data.promises().size())
                .mapToObj(index -> promise(report, index, data.promises().get(index), visited))
                .toArray();
        return session.persist(report)
                .chain(session::flush)
                .chain(() -> session.persistAll(promises))
                .chain(() -> accounts.visited(session, report.customerId, report.visitedAt))
                .chain(() -> outbox.append(session, ReportEvents.reported(report, data.reachedInOrder())))
                .replaceWith(report);
    }

    private ReportEntity report(Actor actor, UUID id, Appointment kept, ReportData data) {
        ReportEntity report = new ReportEntity();
        report.id = id;
        report.appointmentId = kept.id();
        report.customerId = kept.customerId();
        report.accountManager = kept.accountManager();
        report.visitedAt = kept.startsAt().toInstant();
        report.outcome = VisitOutcome.of(data.purposesReached());
        report.document = forms.stored(data);
        report.reportedBy = actor.subject();
        report.reportedAt = kept.closedAt();
        return report;
    }

    private static PromiseEntity promise(
            ReportEntity report, int index, ReportData.NewPromise made, LocalDate visited) {
        PromiseRule.checkDue(index, made.dueOn(), visited);
        PromiseEntity promise = new PromiseEntity();
        promise.id = Ids.next();
        promise.reportId = report.id;
        promise.customerId = report.customerId;
        promise.what = made.what();
        promise.owner = made.owner() == null ? report.accountManager : made.owner();
        promise.dueOn = made.dueOn();
        return promise;
    }

    /** The report of an appointment. */
    public Uni<Report> ofAppointment(UUID appointmentId, Locale language) {
        return transactions.read(
                session -> session.createSelectionQuery("from Report r where r.appointmentId = :id", ReportEntity.class)
                        .setParameter("id", appointmentId)
                        .getSingleResultOrNull()
                        .chain(found -> {
                            if (found == null) {
                                throw Refusal.unknown(
                                        "REPORT_UNKNOWN", "No appointment " + appointmentId + " has been reported on.");
                            }
                            return shown(session, found, language);
                        }));
    }

    private Uni<Report> shown(Mutiny.Session session, ReportEntity report, Locale language) {
        return session.createSelectionQuery("from Promise p where p.reportId = :id order by p.id", PromiseEntity.class)
                .setParameter("id", report.id)
                .getResultList()
                .map(promises -> forms.shown(report, promises, language));
    }
}
