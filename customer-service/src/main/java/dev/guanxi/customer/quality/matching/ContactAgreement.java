package dev.guanxi.customer.quality.matching;

/**
 * How far two contacts of one customer agree, and what that says for or against their being one person: a weight of evidence
 * in bits, as of {@link Agreement}.
 */
public enum ContactAgreement {
    /** Two people of one house rarely bear one name. */
    NAME_EQUAL("name", 11),
    /** A slip in a long name, or one given name more. */
    NAME_NEAR("name", 8),
    /** Short names are soon alike: 王 reads Wang as 汪 does, Fang is not Feng. */
    NAME_ALIKE("name", 4),
    /** The family name alone, or initials. */
    NAME_IN_PART("name", 3),
    NAME_DIFFERS("name", -4),
    /** A number that one person carries. */
    MOBILE_EQUAL("phones", 13),
    /** Colleagues share it. */
    LINE_EQUAL("phones", 1),
    MOBILE_DIFFERS("phones", -1.5),
    /** An address that one person reads. */
    EMAIL_EQUAL("emails", 13),
    EMAIL_NEAR("emails", 4),
    EMAIL_DIFFERS("emails", -1.5),
    BIRTHDAY_EQUAL("birthday", 5),
    /** Father and son may bear one name. */
    BIRTHDAY_DIFFERS("birthday", -6);

    private final String field;
    private final double bits;

    ContactAgreement(String field, double bits) {
        this.field = field;
        this.bits = bits;
    }

    /** The member of the contact that was compared. */
    public String field() {
        return field;
    }

    public double bits() {
        return bits;
    }
}
