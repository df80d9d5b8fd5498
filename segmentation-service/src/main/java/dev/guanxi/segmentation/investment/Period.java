package dev.guanxi.segmentation.investment;

import java.time.LocalDate;

/** Days in UTC, the last not included. */
record Period(LocalDate from, LocalDate until) {

    Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("from must be before until, but they are " + from + ", " + until);
        }
    }
}
