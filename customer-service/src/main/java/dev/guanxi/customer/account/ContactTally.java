package dev.guanxi.customer.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often an employee was in contact with a customer within some time.
 *
 * @param lastContactAt the latest of these
 */
@Schema(examples = "{\"employee\":\"l.wang\",\"contacts\":9,\"lastContactAt\":\"2026-03-01T02:00:00Z\"}")
public record ContactTally(String employee, long contacts, Instant lastContactAt) {}
