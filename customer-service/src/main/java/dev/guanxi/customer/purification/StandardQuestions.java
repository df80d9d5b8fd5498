package dev.guanxi.customer.purification;

/** The four questions that are asked of every prospect (C6). */
final class StandardQuestions {

    /** From this many rivals on, their part of the answer has no points. */
    private static final double HOPELESS_RIVALS = 5;

    /** Potential that takes this many years has no points. */
    private static final double ENDLESS_YEARS = 10;

    private final WeightsData weights;

    StandardQuestions(WeightsData weights) {
        this.weights = weights;
    }

    /** Does its technology lead, and is its channel policy effective? Both count alike. */
    Finding lead(ProspectFacts facts) {
        Integer technology = facts.appraisal().technologyLead();
        Integer channel = facts.appraisal().channelPolicy();
        return Finding.isKnown(technology, channel)
                ? Finding.of((Finding.share(technology) + Finding.share(channel)) / 2, "lead", technology, channel)
                : Finding.unknown(weights);
    }

    /** Will its growth bring more demand? What does not grow brings none. */
    Finding demand(ProspectFacts facts) {
        Integer demand = facts.appraisal().demandFromGrowth();
        Integer growth = facts.appraisal().growth();
        if (growth != null && growth <= 0) {
            return Finding.of(0, "demand.none", growth);
        }
        return demand == null ? Finding.unknown(weights) : Finding.of(Finding.share(demand), "demand", demand);
    }

    /** How many rivals do our products have there, and does our strategy fit it? Both count alike. */
    Finding strategy(ProspectFacts facts) {
        Integer rivals = facts.appraisal().rivals();
        Integer fit = facts.appraisal().strategyFit();
        if (!Finding.isKnown(rivals, fit)) {
            return Finding.unknown(weights);
        }
        double freedom = Math.max(0, 1 - rivals / HOPELESS_RIVALS);
        return Finding.of((freedom + Finding.share(fit)) / 2, "strategy", rivals, fit);
    }

    /** In how many years does potential become strength, and at what risk? A tenth fewer points for each year. */
    Finding ripening(ProspectFacts facts) {
        Integer years = facts.appraisal().yearsToStrength();
        if (years == null) {
            return Finding.unknown(weights);
        }
        int risk = Risk.of(facts, weights).percent();
        double soon = Math.max(0, 1 - years / ENDLESS_YEARS);
        return Finding.of(soon * (1 - risk / 100.0), "ripening", years, risk);
    }
}
