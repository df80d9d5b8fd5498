package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.CustomerData;
import java.util.function.Function;

/** What two records may say differently. External ids are not among them: a merged customer has those of both. */
public enum MergeField {
    NAME(CustomerData::name),
    KIND(CustomerData::kind),
    ORIGIN(CustomerData::origin),
    POSITION(CustomerData::position),
    STATE(CustomerData::state),
    ADDRESS(CustomerData::address),
    PHONE(CustomerData::phone),
    PROSPECT(CustomerData::prospect);

    private final Function<CustomerData, Object> value;

    MergeField(Function<CustomerData, Object> value) {
        this.value = value;
    }

    Object of(CustomerData data) {
        return value.apply(data);
    }
}
