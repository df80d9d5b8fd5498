package dev.guanxi.customer.bulk.importer;

import java.util.List;

/** A record as the file tells it, in one row or in several. */
public interface Gathered {

    /** Numbers of its rows in the file, in order, each once. */
    List<Long> rows();

    /** What makes it the same record when it comes again in the file. */
    String key();

    /** Equal for what says the same. */
    String print();

    default long firstRow() {
        return rows().get(0);
    }
}
