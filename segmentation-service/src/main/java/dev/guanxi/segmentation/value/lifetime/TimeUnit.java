package dev.guanxi.segmentation.value.lifetime;

/** The unit that a model counts time in. */
public enum TimeUnit {
    DAY(1),
    WEEK(7),
    /** A twelfth of a year of 365.25 days. */
    MONTH(TimeUnit.DAYS_OF_YEAR / 12);

    static final double DAYS_OF_YEAR = 365.25;

    private final double days;

    TimeUnit(double days) {
        this.days = days;
    }

    /** So many days in this unit. */
    public double of(double days) {
        return days / this.days;
    }

    /** How many of this unit a year has. */
    public double perYear() {
        return of(DAYS_OF_YEAR);
    }
}
