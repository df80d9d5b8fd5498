package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody may be given on a day.
 *
 * @param kind null if nothing but a card
 * @param verdict ALLOWED, NEEDS_APPROVAL, or DENIED where only a card is left
 * @param upTo most that it may be worth; null for a card
 * @param rules that stand in the way of more, or of anything
 */
public record GiftAdvice(
        GiftKind kind, Verdict verdict, BigDecimal upTo, String currency, List<GiftEvaluation.Rule> rules) {}
