package dev.guanxi.customer.opportunity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deal as the API shows it.
 *
 * @param version 1 when recorded, one more with each change; the ETag
 * @param system where an import had it from, under {@code reference}
 * @param chance in percent
 * @param chanceStated whether somebody stated the chance; else it is the stage's own
 */
@Schema(examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a06","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","product":"GTX Pro","productLine":"GTX",
                 "amount":4514,"currency":"USD","stage":"PROPOSAL","chance":60,"chanceStated":true,
                 "expectedCloseOn":"2017-03-11","owner":"manager-17","region":"Central","openedOn":"2016-10-25",
                 "recordedAt":"2016-10-25T08:00:00Z","changedAt":"2016-10-25T08:00:00Z"}""")
public record Opportunity(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        UUID dealerId,
        String system,
        String reference,
        String product,
        @NotNull String productLine,
        @NotNull BigDecimal amount,
        @NotNull String currency,
        @NotNull Stage stage,
        int chance,
        boolean chanceStated,
        String competitor,
        LocalDate expectedCloseOn,
        String owner,
        String region,
        String stageReason,
        @NotNull LocalDate openedOn,
        LocalDate closedOn,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {

    /** The part that callers may change. */
    @JsonIgnore
    public OpportunityData data() {
        return new OpportunityData(
                id,
                customerId,
                product,
                productLine,
                amount,
                currency,
                stage,
                chanceStated ? chance : null,
                competitor,
                expectedCloseOn,
                owner,
                region,
                stageReason,
                openedOn,
                closedOn);
    }
}
