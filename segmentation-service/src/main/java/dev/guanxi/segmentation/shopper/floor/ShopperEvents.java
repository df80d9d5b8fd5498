package dev.guanxi.segmentation.shopper.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.segmentation.shopper.ShopperType;
import java.time.Instant;
import java.util.UUID;

/**
 * What others learn of shoppers, keyed by the session. JSON Schemas: {@code events/shopper-supervisor-called.v1.json},
 * {@code events/shopper-prospect-found.v1.json}.
 */
final class ShopperEvents {

    private static final String CALLED = "dev.guanxi.segmentation.shopper-supervisor-called.v1";
    private static final String FOUND = "dev.guanxi.segmentation.shopper-prospect-found.v1";
    private static final String AGGREGATE = "shopper-session";

    private ShopperEvents() {}

    /** The supervisor is wanted at once. */
    static OutgoingEvent called(ShopperSession session, ShopperType type, double probability, Instant at) {
        return new OutgoingEvent(
                CALLED,
                AGGREGATE,
                session.id(),
                new Called(session.id(), session.store(), session.promoter(), type, probability, at));
    }

    static OutgoingEvent found(ShopperSession session, OutcomeData outcome, Instant at) {
        ShopperProspectData who = outcome.prospect();
        boolean dealer = outcome.confirmedType() == ShopperType.INDUSTRY_PROFESSIONAL;
        return new OutgoingEvent(
                FOUND,
                AGGREGATE,
                session.id(),
                new Found(
                        session.id(),
                        session.store(),
                        session.promoter(),
                        outcome.confirmedType(),
                        dealer ? "INTERMEDIARY" : "FINAL",
                        who.organisation().strip(),
                        who.contactName(),
                        who.phone(),
                        who.need(),
                        who.quantity(),
                        at));
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Called(
            UUID sessionId, String store, String promoter, ShopperType shopperType, double probability, Instant at) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(
            UUID prospectId,
            String store,
            String promoter,
            ShopperType shopperType,
            String position,
            String organisation,
            String contactName,
            String phone,
            String need,
            Integer quantity,
            Instant foundAt) {}
}
