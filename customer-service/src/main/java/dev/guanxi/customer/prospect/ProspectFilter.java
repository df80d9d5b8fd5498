package dev.guanxi.customer.prospect;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a list of prospects may be narrowed to; what is absent does not narrow. */
public class ProspectFilter {

    @QueryParam("source")
    public ProspectSource source;

    @QueryParam("stage")
    public ProspectStage stage;

    @QueryParam("customerId")
    public UUID customerId;
}
