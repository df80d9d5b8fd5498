package dev.guanxi.customer.occasion;

import dev.guanxi.customer.profile.RelationshipLevel;

/** How a greeting sounds. */
enum Tone {
    FORMAL,
    WARM;

    /**
     * Warm where we call on our own accord (C9); formal else, and where nobody has set a level.
     *
     * @param level null if none is set
     */
    static Tone of(RelationshipLevel level) {
        return level == RelationshipLevel.PROACTIVE || level == RelationshipLevel.PARTNERSHIP ? WARM : FORMAL;
    }
}
