package dev.guanxi.local.demo;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a file holds, added up from the file alone: the services' figures are held against it.
 *
 * @param rows all rows below the header
 * @param withoutCustomer rows that name no customer
 * @param unusable rows that name one, but are no line of a purchase for other reasons
 * @param purchases different references of lines with a quantity above 0
 * @param revenue of all purchases, returns not deducted
 * @param returns different references of lines with a quantity below 0
 * @param returned value of all returned lines
 * @param points at one point for a whole unit of money, line by line
 * @param customers different ones
 * @param buyers different customers with a purchase
 * @param first time of the first line, null without any
 * @param last time of the last line, null without any
 */
record ReferenceTotals(
        long rows,
        long withoutCustomer,
        long unusable,
        long purchases,
        long purchaseLines,
        BigDecimal revenue,
        long returns,
        long returnLines,
        BigDecimal returned,
        long points,
        long customers,
        long buyers,
        Instant first,
        Instant last) {}
