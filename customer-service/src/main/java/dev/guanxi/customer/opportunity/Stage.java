package dev.guanxi.customer.opportunity;

/** How far a deal has come, with the chance in percent that it has there unless somebody states another. */
public enum Stage {
    PROSPECTING(10),
    ENGAGING(25),
    PROPOSAL(50),
    NEGOTIATION(75),
    WON(100),
    LOST(0);

    private final int usualChance;

    Stage(int usualChance) {
        this.usualChance = usualChance;
    }

    boolean isClosed() {
        return this == WON || this == LOST;
    }

    /** The chance of a deal in this stage; of one that is decided, whatever was stated before is past. */
    int chance(Integer stated) {
        return stated == null || isClosed() ? usualChance : stated;
    }
}
