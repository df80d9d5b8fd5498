package dev.guanxi.customer.gift.audit;

/** What has a trail. */
public enum AuditedKind {
    GIFT("gift_id"),
    SOLICITATION("solicitation_id");

    private final String column;

    AuditedKind(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
