package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.Approval;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.GiftRule;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the audit trail keeps of a gift after each step. Names and purposes are not in it: they may have to be erased. */
record GiftSnapshot(
        GiftState state,
        GiftKind kind,
        BigDecimal amount,
        String currency,
        BigDecimal value,
        LocalDate givenOn,
        String giver,
        String recordedBy,
        UUID receiverId,
        Verdict verdict,
        List<GiftRule> rules,
        UUID corrects,
        Approval approvedAs) {}
