package dev.guanxi.customer.prospect;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a follow-up they made.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param reason why it is not qualified; needed for that, welcome otherwise
 * @param nextDueAt when to follow up again; with LATER, and only with it
 * @param doneAt now if absent
 */
@Schema(examples = "{\"result\":\"LATER\",\"nextDueAt\":\"2026-09-01T09:00:00+08:00\",\"note\":\"Budget in autumn\"}")
public record FollowUpData(
        UUID id,
        @NotNull FollowUpResult result,
        @Size(max = 500) String reason,
        OffsetDateTime nextDueAt,
        OffsetDateTime doneAt,
        @Size(max = 1000) String note) {

    Instant doneAt(Instant now) {
        return doneAt == null ? now : doneAt.toInstant();
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check(Instant now) {
        if (result == FollowUpResult.NOT_QUALIFIED && (reason == null || reason.isBlank())) {
            throw Refusal.unprocessable("FOLLOW_UP_REASON_MISSING", "/reason", null, "Why it is not qualified.");
        }
        boolean later = result == FollowUpResult.LATER;
        if (later != (nextDueAt != null)) {
            throw dateInvalid(later ? "A time after this follow-up: LATER needs one." : "Only LATER has a next date.");
        }
        if (later && !nextDueAt.toInstant().isAfter(doneAt(now))) {
            throw dateInvalid("A time after this follow-up.");
        }
    }

    private Refusal dateInvalid(String expected) {
        return Refusal.unprocessable("FOLLOW_UP_DATE_INVALID", "/nextDueAt", nextDueAt, expected);
    }
}
