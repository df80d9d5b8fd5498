package dev.guanxi.customer.account;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a member of a support team leaves it, or left it.
 *
 * @param until the first moment without; absent: the end is open
 */
@Schema(examples = "{\"until\":\"2026-06-30T16:00:00Z\"}")
public record AssignmentEnd(OffsetDateTime until) {}
