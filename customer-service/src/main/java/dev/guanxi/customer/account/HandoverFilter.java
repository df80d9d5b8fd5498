package dev.guanxi.customer.account;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of handovers may be narrowed to; what is absent does not narrow. */
public class HandoverFilter {

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("fromManager")
    @Size(min = 1, max = 200) @Parameter(description = "Whose accounts were passed on", example = "l.wang")
    public String fromManager;

    @QueryParam("toManager")
    @Size(min = 1, max = 200) @Parameter(description = "To whom they were passed on", example = "j.sun")
    public String toManager;
}
