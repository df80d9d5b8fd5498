package dev.guanxi.segmentation.account;

import java.util.Comparator;
import java.util.UUID;

/** Customer ids in the order of registration, which for UUIDv7 is the order of their bytes, as PostgreSQL has it too. */
public final class RegistrationOrder {

    /** Unlike {@link UUID#compareTo}, which takes the two halves as signed numbers. */
    public static final Comparator<UUID> BY_ID = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private RegistrationOrder() {}
}
