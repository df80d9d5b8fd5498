package dev.guanxi.loyalty.club;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells other services how a customer stands to a club. Its JSON Schema is {@code
 * events/club-membership-changed.v1.json}.
 *
 * @param previousState null for a customer who starts to collect
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MembershipChanged(
        UUID clubId,
        UUID customerId,
        ClubState state,
        ClubState previousState,
        long version,
        Instant since,
        BigDecimal amount,
        String currency) {

    static final String TYPE = "dev.guanxi.loyalty.club-membership-changed.v1";

    static MembershipChanged of(MembershipRow row, MembershipRow before, ClubRule rule) {
        return new MembershipChanged(
                row.clubId(),
                row.customerId(),
                row.state(),
                before == null ? null : before.state(),
                row.version(),
                row.since(),
                row.amount(),
                rule.currency());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(TYPE, "membership", customerId, this);
    }
}
