package dev.guanxi.platform.alias;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Pattern;

/** An address with an old id leads to the same address with the new one. */
@Provider
public final class IdMovedMapper implements ExceptionMapper<IdMoved> {

    private static final int PERMANENT_REDIRECT = 308;

    @Context
    UriInfo address;

    @Override
    public Response toResponse(IdMoved moved) {
        URI asked = address.getRequestUri();
        Pattern old = Pattern.compile(moved.oldId().toString(), Pattern.CASE_INSENSITIVE);
        String path = old.matcher(asked.getRawPath()).replaceAll(moved.newId().toString());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return Response.status(PERMANENT_REDIRECT)
                .location(URI.create(path + query))
                .build();
    }
}
