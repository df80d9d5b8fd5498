package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;

/**
 * The level that the model recommends, and from what.
 *
 * @param level absent while the margin is unknown
 * @param modelVersion version of the model that was asked
 * @param customers how many actual customers share the care; no more than the model's manyFrom, from which on it is MANY
 * @param marginBand absent while the margin is unknown
 */
public record Recommendation(
        RelationshipLevel level,
        int modelVersion,
        Counted counted,
        int customers,
        CustomersBand customersBand,
        Margin margin,
        MarginBand marginBand) {

    static Recommendation of(ModelVersion version, int customers, Margin margin) {
        RelationshipModel model = version.model();
        CustomersBand customersBand = model.band(customers);
        MarginBand marginBand = margin.amount() == null ? null : model.band(margin.amount());
        return new Recommendation(
                marginBand == null ? null : model.level(customersBand, marginBand),
                version.version(),
                model.counted(),
                customers,
                customersBand,
                margin,
                marginBand);
    }
}
