package dev.guanxi.customer.exit;

/**
 * Cases that nobody has closed by hand, as SQL: they are open, or a purchase won the customer back. Purchases that come to be
 * known may show that such a case should never have been.
 */
final class SettledByPurchases {

    static final String CASES = "(state = 'OPEN' or state = 'WON_BACK' and purchase_id is not null)";

    /** That somebody has said of one why the customer left, or how it came back: that is more than purchases say. */
    static final String EXPLAINED = "(reason <> 'UNKNOWN' or competitor is not null or outcome is not null)";

    private SettledByPurchases() {}
}
