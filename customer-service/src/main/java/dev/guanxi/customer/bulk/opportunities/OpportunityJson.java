package dev.guanxi.customer.bulk.opportunities;

import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.opportunity.OpportunityData;
import dev.guanxi.customer.opportunity.Stage;
import dev.guanxi.customer.profile.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads deals out of rows that are JSON objects: {@link Deal}. */
final class OpportunityJson implements RowParser<OpportunityRow> {

    private final JsonRecords records;

    OpportunityJson(JsonRecords records) {
        this.records = records;
    }

    /** A deal as {@code POST /opportunities} takes it, but that its customer goes by an external id and it has a reference. */
    record Deal(
            @NotBlank @Size(max = 60) String system,
            @NotBlank @Size(max = 100) String reference,
            @NotNull @Valid ExternalId account,
            String product,
            String productLine,
            BigDecimal amount,
            String currency,
            Stage stage,
            Integer chance,
            String competitor,
            LocalDate expectedCloseOn,
            String owner,
            String region,
            String stageReason,
            LocalDate openedOn,
            LocalDate closedOn) {

        private OpportunityData data() {
            return new OpportunityData(
                    null,
                    OpportunityRow.UNRESOLVED,
                    product,
                    productLine,
                    amount,
                    currency,
                    stage,
                    chance,
                    competitor,
                    expectedCloseOn,
                    owner,
                    region,
                    stageReason,
                    openedOn,
                    closedOn);
        }
    }

    @Override
    public OpportunityRow read(Row row) throws RowFault {
        Deal deal = records.read(row, Deal.class);
        OpportunityData data = records.valid(deal.data());
        data.check();
        return new OpportunityRow(row.number(), deal.system(), deal.reference(), deal.account(), data);
    }
}
