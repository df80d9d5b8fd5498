package dev.guanxi.customer.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What other services learn of gifts: what was spent on a customer and what came back. Receivers stay here. JSON Schemas:
 * {@code events/gift-given.v1.json}, {@code events/gift-returned.v1.json}.
 */
final class GiftEvents {

    static final String GIVEN = "dev.guanxi.customer.gift-given.v1";
    static final String RETURNED = "dev.guanxi.customer.gift-returned.v1";

    private GiftEvents() {}

    static OutgoingEvent given(GiftEntity gift, String valueCurrency) {
        return event(GIVEN, gift, valueCurrency);
    }

    /** It came back, or its record was wrong and another takes its place. */
    static OutgoingEvent returned(GiftEntity gift, String valueCurrency) {
        return event(RETURNED, gift, valueCurrency);
    }

    private static OutgoingEvent event(String type, GiftEntity gift, String valueCurrency) {
        Data data = new Data(
                gift.id,
                gift.version,
                gift.customerId,
                gift.dealerId,
                gift.giver,
                gift.kind,
                Columns.decimal(gift.amount),
                gift.currency,
                Columns.decimal(gift.value),
                valueCurrency,
                gift.givenOn,
                gift.changedAt);
        return new OutgoingEvent(type, "gift", gift.customerId, data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            UUID giftId,
            long version,
            UUID customerId,
            UUID dealerId,
            String giver,
            GiftKind kind,
            BigDecimal amount,
            String currency,
            BigDecimal value,
            String valueCurrency,
            LocalDate givenOn,
            Instant changedAt) {}
}
