package dev.guanxi.segmentation.investment;

import java.math.BigDecimal;

/**
 * What was done for customers and what they bought in a period, as events told it.
 *
 * @param visits that took place
 * @param visitsOfUnknownTime of these, without an appointment that tells how long they took
 * @param visitMinutes of those with one
 * @param interactions calls, mails, complaints and the like
 * @param gifts not returned, in whatever currency
 * @param giftValue of these, in the currency of the rates, as far as they convert to it
 * @param net bought less given back, in the currency of the rates
 * @param margin of what was bought and kept of product lines with a margin of their own, less the margin that all sales
 *     have
 * @param lines amount of what was bought and kept of product lines with a margin of their own
 * @param excluded purchases, returns and gifts in currencies that do not convert to that of the rates
 * @param discounts given on what was bought, less those on what was given back
 * @param unlisted amount of purchases of which no list price was told
 * @param converted purchases, returns and gifts in other currencies that do
 */
record Efforts(
        long visits,
        long visitsOfUnknownTime,
        long visitMinutes,
        long interactions,
        long gifts,
        BigDecimal giftValue,
        BigDecimal net,
        BigDecimal margin,
        BigDecimal lines,
        long excluded,
        BigDecimal discounts,
        BigDecimal unlisted,
        long converted) {}
