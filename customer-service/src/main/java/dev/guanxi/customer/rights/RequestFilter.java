package dev.guanxi.customer.rights;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of requests may be narrowed to; what is absent does not narrow. */
public class RequestFilter {

    @QueryParam("state")
    public RequestState state;

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("overdue")
    @Parameter(description = "true: only those that are due and not all services have answered")
    public Boolean overdue;
}
