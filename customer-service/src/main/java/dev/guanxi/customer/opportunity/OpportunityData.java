package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a deal.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param product exact name of a known product; without one, the product line is needed
 * @param productLine the product's series if absent
 * @param amount the product's price if absent
 * @param currency ISO 4217; comes with the amount or not at all
 * @param stage PROSPECTING if absent
 * @param chance in percent; the stage's own if absent, and always once it is won or lost
 * @param owner the manager whose deal it is, as tokens name them
 * @param region its customer's as it is then if absent
 * @param stageReason why it is in its stage; needed to be won or lost, and for a reopening; what is imported may be WON
 *     without
 * @param openedOn today if absent; like closedOn no day to come
 * @param closedOn when it was won or lost; today if absent
 */
@Schema(examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","product":"GTX Pro","amount":4514,"currency":"USD",
                 "stage":"PROPOSAL","chance":60,"competitor":"Hooli","expectedCloseOn":"2017-03-11","owner":"manager-17",
                 "region":"Central","openedOn":"2016-10-25"}""")
public record OpportunityData(
        UUID id,
        @NotNull UUID customerId,
        @Size(min = 1, max = 100) String product,
        @Size(min = 1, max = 60) String productLine,

        @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 4) BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        Stage stage,
        @Min(0) @Max(100) Integer chance,
        @Size(min = 1, max = 100) String competitor,
        LocalDate expectedCloseOn,
        @Size(min = 1, max = 200) String owner,
        @Size(min = 1, max = 100) String region,
        @Size(min = 1, max = 500) String stageReason,
        LocalDate openedOn,
        LocalDate closedOn) {

    public OpportunityData {
        stage = stage == null ? Stage.PROSPECTING : stage;
        amount = Columns.decimal(amount);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        if (product == null && productLine == null) {
            throw Refusal.unprocessable("PRODUCT_MISSING", "/product", null, "A known product, or a product line.");
        }
        if ((amount == null) != (currency == null)) {
            throw Refusal.unprocessable(
                    "VALUE_INCOMPLETE", "/currency", currency, "Amount and currency come together or not at all.");
        }
        if (product == null && amount == null) {
            throw Refusal.unprocessable("AMOUNT_MISSING", "/amount", null, "What the deal is about to bring.");
        }
        if (currency != null && !PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/currency", currency, "A currency of ISO 4217.");
        }
        StageTransitions.checkReason(stage, stageReason);
        checkDates();
    }

    private void checkDates() {
        if (closedOn != null && !stage.isClosed()) {
            throw Refusal.unprocessable("CLOSED_EARLY", "/closedOn", closedOn, "null: only WON and LOST are closed.");
        }
        if (closedOn != null && openedOn != null && closedOn.isBefore(openedOn)) {
            throw Refusal.unprocessable("CLOSED_EARLY", "/closedOn", closedOn, openedOn + " or later.");
        }
    }

    /** Without the day it was closed, if it is no longer. */
    OpportunityData reopenedFrom(Stage before) {
        boolean reopened = before.isClosed() && !stage.isClosed();
        return reopened ? with(id, customerId, region, null) : this;
    }

    OpportunityData withoutId() {
        return with(null, customerId, region, closedOn);
    }

    public OpportunityData withCustomer(UUID customer) {
        return with(id, customer, region, closedOn);
    }

    OpportunityData withRegion(String other) {
        return with(id, customerId, other, closedOn);
    }

    private OpportunityData with(UUID otherId, UUID customer, String inRegion, LocalDate closed) {
        return new OpportunityData(
                otherId,
                customer,
                product,
                productLine,
                amount,
                currency,
                stage,
                chance,
                competitor,
                expectedCloseOn,
                owner,
                inRegion,
                stageReason,
                openedOn,
                closed);
    }
}
