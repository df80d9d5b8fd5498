package dev.guanxi.customer.rights;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request of a person.
 *
 * @param dueOn the last day to answer
 * @param overdue whether that day is over and not all services have answered
 * @param reason why it was refused
 * @param receipts of all services that were asked; none before an erasure is approved
 */
@Schema(examples = """
                {"id":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","version":2,"kind":"ERASURE",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","contactId":"01930d6e-7a31-7c3e-9d41-5b2f4c8e1a01",
                 "requester":"PERSON","identityCheck":"Called back on the known number","askedOn":"2026-05-04",
                 "dueOn":"2026-06-04","overdue":false,"state":"IN_PROGRESS","requestedBy":"manager-17",
                 "requestedAt":"2026-05-04T08:00:00Z","decidedBy":"compliance-2","decidedAt":"2026-05-05T08:00:00Z",
                 "receipts":[{"service":"CUSTOMER","state":"ANSWERED","records":7,"retained":1,
                              "answeredAt":"2026-05-05T08:00:00Z"},{"service":"LOYALTY","state":"ASKED"}]}""")
public record DataSubjectRequest(
        @NotNull UUID id,
        long version,
        @NotNull RequestKind kind,
        @NotNull UUID customerId,
        UUID contactId,
        @NotNull Requester requester,
        @NotNull String identityCheck,
        @NotNull LocalDate askedOn,
        @NotNull LocalDate dueOn,
        boolean overdue,
        @NotNull RequestState state,
        @NotNull String requestedBy,
        @NotNull Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        Instant completedAt,
        List<Receipt> receipts) {}
