package dev.guanxi.customer.purification;

/** What can be seen of a prospect (C6): fit to the ideal customer, competition there, geography. */
final class VisibleValue {

    /** A competitor serves it, and nobody knows how much of its demand: hard, not hopeless. */
    private static final double SERVED_BY_COMPETITOR = 0.3;

    private final IdealProfileData profile;
    private final WeightsData weights;

    VisibleValue(IdealProfileData profile, WeightsData weights) {
        this.profile = profile;
        this.weights = weights;
    }

    /** All points if every criterion is met, and the share of their weights else. */
    Finding profileFit(ProspectFacts facts) {
        int met = profile.metWeight(facts);
        int all = profile.totalWeight();
        return Finding.of((double) met / all, "profileFit", met, all);
    }

    /** As many points as percent of its demand that competitors do not supply. */
    Finding competition(ProspectFacts facts) {
        Integer share = facts.appraisal().competitorShare();
        if (share != null) {
            return Finding.of(1 - share / 100.0, "competition.share", share);
        }
        if (facts.servedByCompetitor() == null) {
            return Finding.unknown(weights);
        }
        return facts.servedByCompetitor()
                ? Finding.of(SERVED_BY_COMPETITOR, "competition.served")
                : Finding.of(1, "competition.free");
    }

    /** All points up to {@code nearKm}, none from {@code farKm} on, evenly fewer between. */
    Finding distance(ProspectFacts facts) {
        if (facts.nearest() == null) {
            return Finding.unknown(weights);
        }
        double km = facts.nearest().km();
        double share = (weights.farKm() - km) / (weights.farKm() - weights.nearKm());
        return Finding.of(share, "distance", Math.round(km), facts.nearest().branch());
    }
}
