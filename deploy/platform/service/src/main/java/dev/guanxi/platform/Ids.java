package dev.guanxi.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 ids. Those made by one process ascend, so "in order of id" means "in order of making". */
public final class Ids {

    /** What {@link #parse} takes, in words. */
    public static final String EXPECTED = "a UUID, such as 0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private static final int LENGTH = 36;
    private static final UUID NIL = new UUID(0, 0);
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 1L << 63;

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * The id of what is due at a time, in order among all others: the first UUIDv7 of its millisecond. It is the same for
     * every instance, so that a slow one does not begin again what a quick one has ended already.
     */
    public static UUID due(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }

    /**
     * Reads an id as callers write it: all 36 characters, and not the nil UUID, which is nobody's.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static UUID parse(String text) {
        UUID id = UUID.fromString(text);
        if (text.length() != LENGTH || id.equals(NIL)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }
}
