package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rule.HouseRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What our own policy shall be from a day on.
 *
 * @param validFrom today or later: what was given under a policy stays judged by it
 */
@Schema(name = "GiftHousePolicyData", examples = HousePolicyData.EXAMPLE)
public record HousePolicyData(
        UUID id,
        @NotNull LocalDate validFrom,
        @NotNull @Valid HouseRules rules) {

    static final String EXAMPLE = """
            {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","validFrom":"2026-07-01",
             "rules":{"kinds":["GOODS","MEAL","SAMPLE"],"capPerItem":2000,"approvalAbove":500,
                      "managerApprovesUpTo":1000,"perReceiver":3000,"perCompany":20000,"perGiver":30000,
                      "officials":{"kinds":["MEAL"],"capPerItem":200,"perReceiver":600}}}""";
}
