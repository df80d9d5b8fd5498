package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.ReceiverData;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a gift: one thing for one receiver.
 *
 * @param giver subject of the employee's token; the caller's own if absent; case and blanks around make no
 *     other giver. Only a manager or compliance names another
 * @param givenOn the day that decides which policies, rates and calendar year count
 * @param planned whether it is yet to be given, which nothing is that corrects a given gift; if allowed, it is promised and holds its allowance; if denied, it is
 *     refused, while what was given already is recorded in any case: as a breach if denied
 * @param corrects the gift that this one takes the place of
 */
@Schema(examples = GiftData.EXAMPLE)
public record GiftData(
        UUID id,
        @NotNull UUID customerId,
        @NotNull @Valid ReceiverData receiver,
        @Size(min = 1, max = 200) String giver,
        @NotNull GiftKind kind,
        @NotBlank @Size(max = 500) String purpose,

        @NotNull @DecimalMin("0.0001") @Digits(integer = 9, fraction = 4) BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull LocalDate givenOn,
        boolean planned,
        UUID corrects) {

    static final String EXAMPLE = """
            {"id":"01930d6e-7a23-7c3e-9d41-5b2f4c8e1a01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
             "receiver":{"name":"王芳","publicOfficial":false},"giver":"li.lei","kind":"MEAL",
             "purpose":"Dinner after the acceptance test","amount":180,"currency":"CNY","givenOn":"2026-05-04",
             "planned":false}""";

    public GiftData {
        giver = giver == null ? null : giver.strip();
    }

    GiftData withCustomer(UUID customer) {
        return new GiftData(id, customer, receiver, giver, kind, purpose, amount, currency, givenOn, planned, corrects);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check(LocalDate today) {
        ExchangeRates.refuseUnknown("/currency", currency);
        (planned ? GivingDays.planned(today) : GivingDays.past(today)).check(givenOn);
    }

    /**
     * Everyone records what they give themselves; managers and compliance record for others too.
     *
     * @throws Refusal if the gift is another's
     */
    void checkGiver(Actor actor) {
        if (giver != null && !actor.answersFor(actor.scope().owner(), giver)) {
            throw Refusal.unprocessable(
                    "GIVER_FOREIGN",
                    "/giver",
                    giver,
                    actor.subject() + ", or absent: for others, managers and compliance record.");
        }
    }
}
