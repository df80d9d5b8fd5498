package dev.guanxi.customer.purification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Assesses prospects against an ideal customer, by weights (C6): the mean of the parts' points by their weights, of which
 * risk takes its share. All sums are exact, so weights that are scaled alike change nothing.
 */
final class Assessor {

    private final WeightsData weights;
    private final VisibleValue visible;
    private final HiddenValue hidden;
    private final StandardQuestions questions;

    Assessor(IdealProfileData profile, WeightsData weights) {
        this.weights = weights;
        this.visible = new VisibleValue(profile, weights);
        this.hidden = new HiddenValue(weights);
        this.questions = new StandardQuestions(weights);
    }

    Assessment assess(ProspectFacts facts) {
        List<PartScore> parts = Arrays.stream(Part.values())
                .map(part -> new PartScore(part, weights.weight(part), find(part, facts)))
                .toList();
        Risk risk = Risk.of(facts, weights);
        BigDecimal score = points(parts, 100 - risk.takes());
        return new Assessment(score, weights.grades().of(score), points(parts, 100), risk, parts);
    }

    private Finding find(Part part, ProspectFacts facts) {
        return switch (part) {
            case PROFILE_FIT -> visible.profileFit(facts);
            case COMPETITION -> visible.competition(facts);
            case DISTANCE -> visible.distance(facts);
            case GROWTH -> hidden.growth(facts);
            case STANDING -> hidden.standing(facts);
            case BOTTLENECK -> hidden.bottleneck(facts);
            case PRESENT_VALUE -> hidden.presentValue(facts);
            case POTENTIAL -> hidden.potential(facts);
            case LEAD -> questions.lead(facts);
            case DEMAND -> questions.demand(facts);
            case STRATEGY -> questions.strategy(facts);
            case RIPENING -> questions.ripening(facts);
        };
    }

    /** Points from 0 to 100, of which only some percent count. */
    private BigDecimal points(List<PartScore> parts, int percent) {
        long weighted = parts.stream()
                .mapToLong(part -> (long) part.weight() * part.finding().hundredths())
                .sum();
        return BigDecimal.valueOf(weighted * percent)
                .divide(BigDecimal.valueOf(Finding.FULL * (long) weights.totalWeight()), 2, RoundingMode.HALF_UP);
    }
}
