package dev.guanxi.customer.bulk;

import dev.guanxi.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The records of a batch that is being filled, and the rows that cannot be part of any. */
final class Gathering<T extends Gathered> {

    private final List<T> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    void add(T record) {
        records.add(record);
    }

    void addAll(List<T> complete) {
        records.addAll(complete);
    }

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void reject(long row, FieldError error) {
        reject(Rejection.of(row, error));
    }

    List<T> records() {
        return records;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
