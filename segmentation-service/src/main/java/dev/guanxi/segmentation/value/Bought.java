package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a customer bought so far, as its value is told from it. Days are days in UTC.
 *
 * @param days with a purchase, from 1
 * @param purchases from 1
 * @param firstSpent on the first day
 */
public record Bought(
        int days,
        int purchases,
        Instant lastAt,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal firstSpent,
        BigDecimal spent) {}
