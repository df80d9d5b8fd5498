package dev.guanxi.customer.purification;

/**
 * What may go wrong with a prospect: a bird in the hand counts (C6).
 *
 * @param percent from 0 to 100
 * @param known whether somebody judged it
 * @param takes percent of the value that it takes
 */
record Risk(int percent, boolean known, int takes) {

    static Risk of(ProspectFacts facts, WeightsData weights) {
        Integer judged = facts.appraisal().risk();
        int percent = judged == null ? weights.unknownRisk() : judged;
        return new Risk(percent, judged != null, Math.round(percent * weights.riskWeight() / 100f));
    }
}
