package dev.guanxi.customer.party;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account whose users are less satisfied than its buyers (C2).
 *
 * @param buyers mean of the buyers' latest satisfactions, 1 to 5, two decimals
 * @param users mean of the direct and indirect users' latest satisfactions
 * @param gap buyers minus users, more than 0
 * @param leastSatisfied the lowest among the users
 * @param lastMeasuredAt the newest of the satisfactions that count
 */
@Schema(examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","customerName":"Acme PC","buyers":4.5,"users":2,
                 "gap":2.5,"buyerCount":2,"userCount":3,"leastSatisfied":1,"lastMeasuredAt":"2026-03-02T09:00:00Z"}""")
public record DissatisfiedUsers(
        UUID customerId,
        String customerName,
        BigDecimal buyers,
        BigDecimal users,
        BigDecimal gap,
        long buyerCount,
        long userCount,
        int leastSatisfied,
        Instant lastMeasuredAt) {}
