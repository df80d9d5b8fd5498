package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.GiftRule;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A gift as the API shows it.
 *
 * @param version 1 when recorded, one more with each step; the ETag
 * @param value the amount in the currency of the limits, rounded up to the cent
 * @param verdict of the rules when it was recorded or handed over; DENIED is a breach: given against them, or rejected
 *     once it was given
 * @param rules that applied to it
 */
@Schema(examples = """
                {"id":"01930d6e-7a23-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "receiver":{"id":"01930d6e-7a22-7c3e-9d41-5b2f4c8e1a01","name":"王芳","publicOfficial":false},
                 "giver":"li.lei","recordedBy":"li.lei","kind":"MEAL","purpose":"Dinner after the acceptance test",
                 "amount":180,"currency":"CNY","value":180,"valueCurrency":"CNY","givenOn":"2026-05-04","state":"GIVEN",
                 "verdict":"ALLOWED","rules":[],"recordedAt":"2026-05-04T12:00:00Z","changedAt":"2026-05-04T12:00:00Z"}""")
public record Gift(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        Receiver receiver,
        @NotNull String giver,
        @NotNull String recordedBy,
        @NotNull GiftKind kind,
        @NotNull String purpose,
        @NotNull BigDecimal amount,
        @NotNull String currency,
        @NotNull BigDecimal value,
        String valueCurrency,
        @NotNull LocalDate givenOn,
        @NotNull GiftState state,
        @NotNull Verdict verdict,
        List<GiftRule> rules,
        UUID corrects,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {}
