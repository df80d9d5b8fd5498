package dev.guanxi.customer.occasion;

/** Why somebody is greeted (C13). */
public enum OccasionKind {
    BIRTHDAY,
    FAMILY_BIRTHDAY,
    FIRST_PURCHASE,
    FOUNDING_DAY,
    CONTRACT_ANNIVERSARY,
    PROMOTION,
    OTHER,
    SPRING_FESTIVAL,
    DRAGON_BOAT_FESTIVAL,
    MID_AUTUMN_FESTIVAL;

    /** Whether people record such days; the others follow from what is known already. */
    boolean isRecorded() {
        return switch (this) {
            case FOUNDING_DAY, CONTRACT_ANNIVERSARY, PROMOTION, OTHER -> true;
            default -> false;
        };
    }

    /** Whether it is a day of the Chinese calendar that all of the country keeps. */
    boolean isFestival() {
        return switch (this) {
            case SPRING_FESTIVAL, DRAGON_BOAT_FESTIVAL, MID_AUTUMN_FESTIVAL -> true;
            default -> false;
        };
    }
}
