package dev.guanxi.customer.exit;

/**
 * Cases that nobody has closed by hand, as SQL: they are open, or a purchase won the customer back. Purchases that come to be
 * known may show that such a case should never have been.
 */
final class SettledByPurchases {

    static final String CASES = "(state = 'OPEN' or state = 'WON_BACK' and purchase_id is not null)";

    /** That somebody has said or tried something, or has taken one up: that is more than purchases say. */
    static final String WORKED_ON = """
            (reason <> 'UNKNOWN' or competitor is not null or outcome is not null or value_stated
              or credit_record is not null or owner is not null or win_back_by is not null
              or attempts <> cast('[]' as jsonb) or exists (select from prospect p where p.exit_case_id = exit_case.id))""";

    private SettledByPurchases() {}
}
