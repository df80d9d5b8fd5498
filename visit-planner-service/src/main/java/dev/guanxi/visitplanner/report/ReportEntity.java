package dev.guanxi.visitplanner.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A report's row; written once. */
@Entity(name = "Report")
@Table(name = "visit_report")
class ReportEntity {

    @Id
    UUID id;

    @Column(name = "appointment_id")
    UUID appointmentId;

    @Column(name = "customer_id", updatable = false)
    UUID customerId;

    @Column(name = "account_manager")
    String accountManager;

    @Column(name = "visited_at")
    Instant visitedAt;

    @Enumerated(EnumType.STRING)
    VisitOutcome outcome;

    /** A {@link ReportDocument} as JSON. */
    String document;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;
}
