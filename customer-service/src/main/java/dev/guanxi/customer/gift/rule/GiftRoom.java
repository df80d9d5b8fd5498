package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules leave room for when somebody wants to give something (C12): the kind and the most that it may be worth. A
 * limit is the last value that keeps its rule, so only limits are tried.
 *
 * @param kind what may be given, null if nothing but a card
 * @param verdict of a gift of that kind and value; DENIED for a card
 * @param upTo most that it may be worth, in the currency of the limits; null for a card
 * @param findings of the rules that stand in the way of more, or of anything
 */
public record GiftRoom(GiftKind kind, Verdict verdict, BigDecimal upTo, List<Finding> findings) {

    /** What is thought of, in this order. */
    private static final List<GiftKind> SUGGESTED = List.of(GiftKind.GOODS, GiftKind.MEAL, GiftKind.SAMPLE);

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** What may be given to somebody of whom the facts tell; their kind and value do not count. */
    public static GiftRoom of(GiftFacts facts) {
        return room(facts, Verdict.ALLOWED)
                .or(() -> room(facts, Verdict.NEEDS_APPROVAL))
                .orElseGet(() -> new GiftRoom(
                        null,
                        Verdict.DENIED,
                        null,
                        Evaluation.of(valued(facts, SUGGESTED.get(0), CENT)).findings()));
    }

    private static Optional<GiftRoom> room(GiftFacts facts, Verdict wanted) {
        return SUGGESTED.stream()
                .flatMap(kind -> most(facts, kind, wanted).stream())
                .findFirst();
    }

    private static Optional<GiftRoom> most(GiftFacts facts, GiftKind kind, Verdict wanted) {
        return limits(facts)
                .filter(value -> Evaluation.of(valued(facts, kind, value)).verdict() == wanted)
                .findFirst()
                .map(value -> new GiftRoom(
                        kind,
                        wanted,
                        value,
                        Evaluation.of(valued(facts, kind, value.add(CENT))).findings()));
    }

    /** The highest first. */
    private static Stream<BigDecimal> limits(GiftFacts facts) {
        Stream<BigDecimal> caps = Stream.of(
                facts.house().capPerItem(),
                facts.house().approvalAbove(),
                facts.house().officials().capPerItem(),
                facts.customer().capPerItem());
        return Stream.concat(caps, facts.allowances().stream().map(Allowance::left))
                .filter(Objects::nonNull)
                .filter(limit -> limit.signum() > 0)
                .sorted(Comparator.reverseOrder());
    }

    private static GiftFacts valued(GiftFacts facts, GiftKind kind, BigDecimal value) {
        return new GiftFacts(
                kind, value, facts.official(), facts.escalated(), facts.house(), facts.customer(), facts.spent());
    }
}
