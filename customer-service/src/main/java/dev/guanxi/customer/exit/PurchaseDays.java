package dev.guanxi.customer.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The days on which a customer bought.
 *
 * @param last null if it never bought
 * @param gaps days between them
 * @param boughtSince whether it bought after the time that is asked about
 * @param known whether its silence has its case
 */
record PurchaseDays(
        UUID customerId, UUID dealerId, LocalDate last, List<Integer> gaps, boolean boughtSince, boolean known) {}
