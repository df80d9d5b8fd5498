package dev.guanxi.platform.alias;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** An address with an old id leads to the same address with the new one. */
@Provider
public final class IdMovedMapper implements ExceptionMapper<IdMoved> {

    private static final int PERMANENT_REDIRECT = 308;

    @Context
    UriInfo address;

    @Override
    public Response toResponse(IdMoved moved) {
        URI asked = address.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String path = asked.getRawPath()
                .replace(moved.oldId().toString(), moved.newId().toString());
        return Response.status(PERMANENT_REDIRECT)
                .location(URI.create(path + query))
                .build();
    }
}
