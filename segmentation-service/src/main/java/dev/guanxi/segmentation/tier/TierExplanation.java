package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why an account has its tier, in sentences: the cut, the factors that gave most points, what has no data, the lift. */
final class TierExplanation {

    private final AccountTier account;
    private final Texts texts;

    TierExplanation(AccountTier account, Texts texts) {
        this.account = account;
        this.texts = texts;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(cut());
        account.override().ifPresent(held -> sentences.add(overridden(held)));
        account.promotionSinceRun().ifPresent(promotion -> sentences.add(promoted(promotion)));
        if (account.isTiedOut()) {
            sentences.add(texts.of(
                    "explain.tie",
                    texts.of("tier", account.assignment().earned().above().orElseThrow())));
        }
        if (account.isKeptByMargin()) {
            sentences.add(texts.of(
                    "explain.margin",
                    earnedName(),
                    BigDecimal.valueOf(account.model().margin())));
        }
        measured().forEach(factor -> sentences.add(contribution(factor)));
        List<FactorScore> missing = account.assignment().accountScore().factors().stream()
                .filter(factor -> factor.value().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            sentences.add(texts.of("explain.missing", names(missing)));
        }
        account.lift().ifPresent(lift -> addLift(sentences, lift));
        return sentences;
    }

    private String cut() {
        Assignment assignment = account.assignment();
        Double lowest = account.run().result().sumOf(assignment.earned()).lowestScore();
        return texts.of(
                lowest == null ? "explain.rank" : "explain.cut",
                earnedName(),
                Figures.hundredths(assignment.score()),
                assignment.rank(),
                account.run().result().accounts(),
                lowest == null ? "" : Figures.hundredths(lowest));
    }

    private String overridden(HeldOverride held) {
        return texts.of(
                "explain.override",
                texts.of("tier", account.tier()),
                held.setBy(),
                held.until().toString(),
                held.reason());
    }

    private String promoted(TierTimeline.Promoted promotion) {
        return texts.of(
                "explain.promoted",
                earnedName(),
                texts.of("tier", promotion.tier()),
                promotion.from().toString(),
                Figures.hundredths(promotion.score()));
    }

    private List<FactorScore> measured() {
        return account.assignment().accountScore().factors().stream()
                .filter(factor -> factor.value().isPresent())
                .sorted(Comparator.comparingDouble(TierExplanation::points).reversed())
                .toList();
    }

    private String contribution(FactorScore factor) {
        return texts.of(
                "explain.factor",
                texts.of("factor", factor.factor()),
                Figures.hundredths(factor.value().orElseThrow()),
                Figures.hundredths(factor.effectiveWeight()),
                Figures.hundredths(points(factor)));
    }

    private void addLift(List<String> sentences, Lift lift) {
        sentences.add(lift(lift));
        lift.ratings().stream()
                .findFirst()
                .ifPresent(step -> sentences.add(texts.of(
                        "explain.lift.rating",
                        texts.of("tier", lift.target()),
                        step.to(),
                        texts.of("part", step.part()))));
    }

    private String lift(Lift lift) {
        Object[] values = {
            texts.of("tier", lift.target()),
            Figures.hundredths(lift.missingPoints()),
            Figures.hundredths(lift.neededScore()),
            lift.moreRevenue().orElse(BigDecimal.ZERO),
            account.model().currency().getCurrencyCode()
        };
        return texts.of(lift.moreRevenue().isPresent() ? "explain.lift.revenue" : "explain.lift.points", values);
    }

    private String names(List<FactorScore> factors) {
        return String.join(
                texts.of("list.separator"),
                factors.stream()
                        .map(factor -> texts.of("factor", factor.factor()))
                        .toList());
    }

    private String earnedName() {
        return texts.of("tier", account.assignment().earned());
    }

    /** What the factor adds to the score. */
    private static double points(FactorScore factor) {
        return factor.effectiveWeight() * factor.value().orElse(0) / 100;
    }
}
