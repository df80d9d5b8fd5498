package dev.guanxi.customer.quality.matching;

/**
 * How far two records agree in one field, and what that says for or against their being one customer: a weight of
 * evidence in bits, log2 of how much more often it is seen among duplicates than among others (Fellegi and Sunter 1969).
 */
public enum Agreement {
    /** A long name of an organisation, which two hardly have by chance. */
    NAME_EQUAL_LONG("name", 10),
    NAME_EQUAL("name", 8),
    NAME_NEAR("name", 6.5),
    NAME_ALIKE("name", 4),
    NAME_IN_PART("name", 3),
    NAME_SHARES_WORDS("name", 0),
    NAME_NUMBERS_DIFFER("name", -8),
    NAME_DIFFERS("name", -6.5),
    ADDRESS_EQUAL("address", 7.5),
    ADDRESS_NEAR("address", 6),
    STREET_EQUAL("address", 4),
    HOUSE_NEAR("address", 3),
    HOUSE_DIFFERS("address", -2),
    ADDRESS_DIFFERS("address", -5),
    POSTAL_CODE_EQUAL("postalCode", 4.5),
    POSTAL_CODE_NEAR("postalCode", 2.5),
    POSTAL_CODE_DIFFERS("postalCode", -2),
    CITY_EQUAL("city", 3),
    CITY_NEAR("city", 2.5),
    CITY_DIFFERS("city", -2),
    REGION_EQUAL("region", 0.5),
    REGION_DIFFERS("region", -1.5),
    COUNTRY_DIFFERS("country", -6),
    PHONE_EQUAL("phone", 6.5),
    /** The phone of one is a contact's at the other. */
    PHONE_OF_CONTACT("phone", 6),
    PHONE_DIFFERS("phone", -1),
    /** The same person at both: of customers who share one, most are one, whatever else is written differently. */
    CONTACT_MOBILE_EQUAL("contacts", 16),
    CONTACT_EMAIL_EQUAL("contacts", 16),
    CONTACT_LINE_EQUAL("contacts", 3),
    KIND_DIFFERS("kind", -4);

    private final String field;
    private final double bits;

    Agreement(String field, double bits) {
        this.field = field;
        this.bits = bits;
    }

    /** The field of the customer that was compared. */
    public String field() {
        return field;
    }

    public double bits() {
        return bits;
    }
}
