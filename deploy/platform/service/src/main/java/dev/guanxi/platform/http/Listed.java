package dev.guanxi.platform.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What has no address of its own and is read in a list. */
public final class Listed {

    private Listed() {}

    /**
     * The answer to a request that makes it, or finds what an earlier one made.
     *
     * @param made whether this request made it: 201 with the list's address, else 200
     */
    public static Response written(boolean made, URI list, Object body) {
        return (made ? Response.created(list) : Response.ok()).entity(body).build();
    }
}
