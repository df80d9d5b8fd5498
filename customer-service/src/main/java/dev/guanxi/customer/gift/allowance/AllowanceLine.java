package dev.guanxi.customer.gift.allowance;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody's gifts of a calendar year come to, and what is left.
 *
 * @param gifts that count: given, promised, or waiting for approval
 * @param limit the tightest that holds, by the policies in force today, or at the end of a year that is over
 */
@Schema(name = "GiftAllowance", examples = """
                {"by":"RECEIVER","year":2026,"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "receiverId":"01930d6e-7a22-7c3e-9d41-5b2f4c8e1a01","receiver":"王芳","gifts":2,"currency":"CNY",
                 "limit":3000,"spent":420.5,"left":2579.5}""")
public record AllowanceLine(
        AllowanceHolder by,
        int year,
        UUID customerId,
        UUID receiverId,
        String receiver,
        String giver,
        long gifts,
        String currency,
        BigDecimal limit,
        BigDecimal spent,
        BigDecimal left) {}
