package dev.guanxi.customer.dealer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which agreements.
 *
 * @param dealerId null for all dealers'
 * @param dueBefore only those that end before this day and that nothing follows on; null for all
 */
record AgreementFilter(UUID dealerId, LocalDate dueBefore) {}
