package dev.guanxi.customer.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account all of whose recent contact runs through one employee.
 *
 * @param accountManager its manager, often the same
 * @param employee through whom all contact runs
 * @param contacts how many there were in the period
 */
@Schema(examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","accountManager":"l.wang","employee":"l.wang",
                 "contacts":9,"lastContactAt":"2026-03-01T02:00:00Z"}""")
public record DependenceRisk(
        UUID customerId, String accountManager, String employee, long contacts, Instant lastContactAt) {}
