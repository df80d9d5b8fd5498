package dev.guanxi.customer.gift.solicitation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of solicitations may be narrowed to. */
public class SolicitationFilter {

    @QueryParam("status")
    @DefaultValue("OPEN")
    @Parameter(description = "Those to be decided if absent")
    public SolicitationStatus status;

    @QueryParam("customerId")
    public UUID customerId;
}
