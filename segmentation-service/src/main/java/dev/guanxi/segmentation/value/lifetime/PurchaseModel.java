package dev.guanxi.segmentation.value.lifetime;

/**
 * A fitted model of repeat purchases: customers buy at random at a rate of their own, until they drop out unseen.
 * Rates and lifetimes vary between customers; the parameters tell how.
 */
public sealed interface PurchaseModel permits BgNbd, ParetoNbd, Nbd {

    /** Natural logarithm of the likelihood of this customer's history. */
    double logLikelihood(History history);

    /** Chance, 0 to 1, that the customer has not dropped out by the end of what is known. */
    double alive(History history);

    /** Repeat purchases to expect of the customer within the horizon after the end of what is known. */
    double expectedPurchases(History history, double horizon);

    /** Repeat purchases to expect of somebody new within the horizon after the first purchase. */
    default double expectedPurchases(double horizon) {
        return expectedPurchases(History.fresh(), horizon);
    }
}
