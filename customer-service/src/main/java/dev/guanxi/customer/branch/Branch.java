package dev.guanxi.customer.branch;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch as the API shows it.
 *
 * @param version 1 when registered, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a30-7c3e-9d41-5b2f4c8e1a01","version":1,"name":"Hangzhou West Lake","latitude":30.259,
                 "longitude":120.219,"open":true}""")
public record Branch(
        @NotNull UUID id,
        long version,
        @NotNull String name,
        @NotNull BigDecimal latitude,
        @NotNull BigDecimal longitude,
        boolean open) {

    /** The part that callers may change. */
    BranchData data() {
        return new BranchData(id, name, latitude, longitude, open);
    }

    /** Whether the data says what is here already. */
    boolean isAs(BranchData data) {
        return name.equals(data.name())
                && latitude.compareTo(data.latitude()) == 0
                && longitude.compareTo(data.longitude()) == 0
                && open == data.isOpen();
    }
}
