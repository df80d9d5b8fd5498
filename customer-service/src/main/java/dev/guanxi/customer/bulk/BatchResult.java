package dev.guanxi.customer.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of the rows of a batch; counts are rows but where they say otherwise. */
final class BatchResult {

    private final List<Rejection> rejections = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long customers;
    private long purchases;
    private long returns;
    private long unmatchedLines;

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void accept(long rows) {
        accepted += rows;
    }

    void duplicate(long rows) {
        duplicates += rows;
    }

    void countCustomer() {
        customers++;
    }

    void countPurchase() {
        purchases++;
    }

    void countReturn(long linesWithoutPurchase) {
        returns++;
        unmatchedLines += linesWithoutPurchase;
    }

    /** Adds what another result counted. */
    BatchResult plus(BatchResult other) {
        BatchResult sum = new BatchResult();
        for (BatchResult one : List.of(this, other)) {
            sum.rejections.addAll(one.rejections);
            sum.accepted += one.accepted;
            sum.duplicates += one.duplicates;
            sum.customers += one.customers;
            sum.purchases += one.purchases;
            sum.returns += one.returns;
            sum.unmatchedLines += one.unmatchedLines;
        }
        return sum;
    }

    long read() {
        return accepted + duplicates + rejections.size();
    }

    long accepted() {
        return accepted;
    }

    long duplicates() {
        return duplicates;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    Map<String, Long> rejectedByCode() {
        return rejections.stream().collect(Collectors.groupingBy(Rejection::code, Collectors.counting()));
    }

    long customers() {
        return customers;
    }

    long purchases() {
        return purchases;
    }

    long returns() {
        return returns;
    }

    long unmatchedLines() {
        return unmatchedLines;
    }
}
