package dev.guanxi.segmentation.investment;

/** What a report sums up by. */
enum Grouping {
    /** The tier last announced; NONE for customers without. */
    TIER("coalesce(t.tier, 'NONE')"),
    /** The account manager at the end of the period; NONE for customers without. */
    MANAGER("coalesce(m.account_manager, 'NONE')");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    /** As an expression of the query. */
    String key() {
        return key;
    }
}
