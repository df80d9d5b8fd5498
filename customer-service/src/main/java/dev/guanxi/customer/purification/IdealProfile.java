package dev.guanxi.customer.purification;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An ideal-customer profile as the API shows it.
 *
 * @param version 1 when made, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","version":1,"name":"Universities in the east",
                 "criteria":[{"attribute":"INDUSTRY","values":["education"],"weight":3},
                             {"attribute":"SIZE","atLeast":500,"weight":2}]}""")
public record IdealProfile(
        @NotNull UUID id, long version, @NotNull String name, List<Criterion> criteria) {

    /** The part that callers may change. */
    IdealProfileData data() {
        return new IdealProfileData(id, name, criteria);
    }

    boolean isAs(IdealProfileData data) {
        return name.equals(data.name()) && criteria.equals(data.criteria());
    }
}
