package dev.guanxi.customer.bulk.importer;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The records of a batch that is being filled, and the rows that cannot be part of any. */
public final class Gathering<T extends Gathered> {

    private final List<T> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    public void add(T record) {
        records.add(record);
    }

    public void addAll(List<T> complete) {
        records.addAll(complete);
    }

    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    public void reject(long row, FieldError error) {
        reject(Rejection.of(row, error));
    }

    public List<T> records() {
        return records;
    }

    public List<Rejection> rejections() {
        return rejections;
    }
}
