package dev.guanxi.segmentation.investment;

import java.time.LocalDate;

/** Days in UTC, the last not included. */
record Period(LocalDate from, LocalDate to) {

    Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to, but they are " + from + ", " + to);
        }
    }
}
