package dev.guanxi.customer.prospect;

/** Where a prospect came from (C5): through the company, or by somebody's own effort. */
public enum ProspectSource {
    ADVERTISING_RESPONSE(Way.COMPANY),
    TRADE_SHOW(Way.COMPANY),
    PHONE_OR_MAIL_REPLY(Way.COMPANY),
    /** Lapsed customers, whose credit record and reason for stopping are known. */
    FINANCE_DEPARTMENT(Way.COMPANY),
    /** Owners of equipment that keeps needing repair. */
    SERVICE_DEPARTMENT(Way.COMPANY),
    PUBLIC_RELATIONS(Way.COMPANY),
    FRIENDS(Way.PERSONAL),
    /** Own eyes: the newly lit windows of a new office building. */
    ALERTNESS(Way.PERSONAL),
    BUSINESS_CARD(Way.PERSONAL);

    private final Way way;

    ProspectSource(Way way) {
        this.way = way;
    }

    /** The two ways that prospects come. */
    public enum Way {
        COMPANY,
        PERSONAL
    }

    /** Whether it knows customers who have bought before; the others find those who have not. */
    boolean isOfCustomers() {
        return this == FINANCE_DEPARTMENT || this == SERVICE_DEPARTMENT;
    }

    public Way way() {
        return way;
    }
}
