package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rule.HouseRules;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of our own policy. It never changes; a later one takes its place.
 *
 * @param currency of all limits
 */
@Schema(name = "GiftHousePolicy", examples = """
                {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","validFrom":"2026-07-01","currency":"CNY",
                 "rules":{"kinds":["GOODS","MEAL","SAMPLE"],"capPerItem":2000,"approvalAbove":500,
                          "managerApprovesUpTo":1000,"perReceiver":3000,"perCompany":20000,"perGiver":30000,
                          "officials":{"kinds":["MEAL"],"capPerItem":200,"perReceiver":600}},
                 "announcedBy":"wang.fang","announcedAt":"2026-06-01T08:00:00Z"}""")
public record HousePolicy(
        @NotNull UUID id,
        @NotNull LocalDate validFrom,
        String currency,
        @NotNull HouseRules rules,
        @NotNull String announcedBy,
        @NotNull Instant announcedAt) {}
