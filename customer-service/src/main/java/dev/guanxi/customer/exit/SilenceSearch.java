package dev.guanxi.customer.exit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds, among some customers, those whose silence on a day breaks their own rhythm, and counts them. */
final class SilenceSearch {

    private final LocalDate day;
    private final RhythmLimits limits;
    private final List<PurchaseDays> toOpen = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long customers;
    private long silent;
    private long boughtSince;

    SilenceSearch(LocalDate day, RhythmLimits limits) {
        this.day = day;
        this.limits = limits;
    }

    void look(PurchaseDays customer) {
        customers++;
        Optional<Finding> found = finding(customer);
        if (found.isEmpty()) {
            return;
        }
        silent++;
        if (customer.boughtSince()) {
            boughtSince++;
        } else if (!customer.known()) {
            toOpen.add(customer);
            findings.add(found.get());
        }
    }

    private Optional<Finding> finding(PurchaseDays customer) {
        BuyingRhythm rhythm = new BuyingRhythm(customer.gaps());
        if (customer.last() == null || !rhythm.isKnown(limits)) {
            return Optional.empty();
        }
        long silentDays = ChronoUnit.DAYS.between(customer.last(), day);
        return rhythm.isBrokenBy(silentDays, limits)
                ? Optional.of(Finding.of(
                        customer.customerId(), customer.last(), silentDays, rhythm, rhythm.allowedDays(limits)))
                : Optional.empty();
    }

    /** Customers without a case for this silence. */
    List<PurchaseDays> toOpen() {
        return toOpen;
    }

    /** Why, in the same order. */
    List<Finding> findings() {
        return findings;
    }

    long customers() {
        return customers;
    }

    long silent() {
        return silent;
    }

    long boughtSince() {
        return boughtSince;
    }
}
