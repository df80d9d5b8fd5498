package dev.guanxi.local.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file once: who buys, and the totals that the services must come to as well. Exact throughout. */
final class Survey {

    private final RetailLines lines;
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> purchases = new HashSet<>();
    private final Set<String> returns = new HashSet<>();
    private final Set<String> buyers = new HashSet<>();
    private long rows;
    private long withoutCustomer;
    private long unusable;
    private long purchaseLines;
    private long returnLines;
    private long points;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private Instant first;
    private Instant last;

    Survey(FileFormat format) {
        this.lines = new RetailLines(format);
    }

    void add(RetailRow row) {
        rows++;
        String customer = row.text("customer");
        if (!row.readable()) {
            unusable++;
        } else if (customer == null) {
            withoutCustomer++;
        } else {
            add(row, customer);
        }
    }

    private void add(RetailRow row, String customer) {
        countries.put(customer, row.text(FileFormat.COUNTRY));
        lines.read(row).ifPresentOrElse(this::add, () -> unusable++);
    }

    private void add(RetailLine line) {
        first = first == null || line.at().isBefore(first) ? line.at() : first;
        last = last == null || line.at().isAfter(last) ? line.at() : last;
        if (line.isReturn()) {
            returns.add(line.reference());
            returnLines++;
            returned = returned.add(line.amount());
        } else {
            purchases.add(line.reference());
            buyers.add(line.customer());
            purchaseLines++;
            revenue = revenue.add(line.amount());
            points += line.points();
        }
    }

    long rows() {
        return rows;
    }

    /** Customers in ascending order of their ids, with the code of the country they were last in, or "". */
    Map<String, String> customers() {
        Map<String, String> customers = new TreeMap<>(CustomerIds.ORDER);
        countries.forEach((customer, country) ->
                customers.put(customer, Countries.code(country).orElse("")));
        return customers;
    }

    ReferenceTotals totals() {
        return new ReferenceTotals(
                rows,
                withoutCustomer,
                unusable,
                purchases.size(),
                purchaseLines,
                revenue,
                returns.size(),
                returnLines,
                returned,
                points,
                countries.size(),
                buyers.size(),
                first,
                last);
    }
}
