package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rule.GiftKind;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy that a customer announced. It never changes; a later one takes its place from its own day on. */
@Schema(name = "GiftPolicy", examples = """
                {"id":"01930d6e-7a21-7c3e-9d41-5b2f4c8e1a01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "validFrom":"2026-01-01","reference":"Letter of the board, 2025-12-01","kinds":["GOODS","SAMPLE"],
                 "businessMeals":true,"currency":"EUR","capPerItem":50,"capPerPerson":150,"announcedBy":"wang.fang",
                 "announcedAt":"2025-12-03T08:00:00Z"}""")
public record CustomerPolicy(
        @NotNull UUID id,
        @NotNull UUID customerId,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @NotNull String reference,
        Set<GiftKind> kinds,
        boolean businessMeals,
        @NotNull String currency,
        BigDecimal capPerItem,
        BigDecimal capPerPerson,
        @NotNull String announcedBy,
        @NotNull Instant announcedAt) {

    /** Whether it has ended by a day after its beginning. */
    boolean hasEnded(LocalDate day) {
        return validUntil != null && !day.isBefore(validUntil);
    }
}
