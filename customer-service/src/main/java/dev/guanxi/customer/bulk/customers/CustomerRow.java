package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.ToldCustomer;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.List;

/** A customer out of a row. */
record CustomerRow(long row, ToldCustomer told) implements Gathered {

    CustomerData data() {
        return told.data();
    }

    @Override
    public List<Long> rows() {
        return List.of(row);
    }

    @Override
    public String key() {
        return data().externalIds().get(0).system() + "/"
                + data().externalIds().get(0).id();
    }

    @Override
    public String print() {
        return new Fingerprint().add(data()).hex();
    }
}
