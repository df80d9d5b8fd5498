package dev.guanxi.customer.profile;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.platform.problem.RefusalMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** An address with an old id leads to the same address with the new one; an old id within a body is refused. */
@Provider
public final class CustomerMovedMapper implements ExceptionMapper<CustomerMoved> {

    private static final int PERMANENT_REDIRECT = 308;

    private final RefusalMapper refusals = new RefusalMapper();

    @Context
    UriInfo address;

    @Override
    public Response toResponse(CustomerMoved moved) {
        URI asked = address.getRequestUri();
        String old = moved.oldId().toString();
        String survivor = moved.survivorId().toString();
        if (!asked.getRawPath().contains(old)) {
            return refusals.toResponse(Refusal.conflict(
                    "CUSTOMER_MERGED",
                    moved.getMessage(),
                    new FieldError("CUSTOMER_MERGED", "", old, "The customer's id is " + survivor + " now.")));
        }
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        URI now = URI.create(asked.getRawPath().replace(old, survivor) + query);
        return Response.status(PERMANENT_REDIRECT).location(now).build();
    }
}
