package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Versions of resources as strong entity tags: {@code ETag: "3"}. */
public final class Versions {

    /** What an {@code If-Match} is described as that may be left out: see {@link #matchIfSent}. */
    public static final String ANY_VERSION = "ETag of the only version to replace; absent: of any";

    private static final Pattern ENTITY_TAGS =
            Pattern.compile("\\s*(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)\\s*");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change through only if it names the version it changes.
     *
     * @param ifMatch the header, null if it was not sent
     * @throws Refusal 428 without the header, 412 if it names another version
     */
    public static void requireMatch(String ifMatch, Request request, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    Refusal.Kind.VERSION_REQUIRED,
                    "VERSION_REQUIRED",
                    "Send If-Match with the ETag that you last read.",
                    List.of(new FieldError(
                            "VERSION_REQUIRED", "header:If-Match", null, "The ETag that you last read.")));
        }
        if (!ENTITY_TAGS.matcher(ifMatch).matches()) {
            throw Refusal.invalidField(
                    "VERSION_MALFORMED", "header:If-Match", ifMatch, "An entity tag in quotes, such as \"3\".");
        }
        if (request.evaluatePreconditions(tag(version)) != null) {
            throw stale(ifMatch);
        }
    }

    /**
     * Lets a replacement through whose sender names the version it replaces, or does not care.
     *
     * @param ifMatch the header, null if it was not sent
     * @param version null if there is nothing to replace
     * @throws Refusal 412 if the header names another version than there is
     */
    public static void matchIfSent(String ifMatch, Request request, Long version) {
        if (ifMatch == null) {
            return;
        }
        if (version == null) {
            throw stale(ifMatch);
        }
        requireMatch(ifMatch, request, version);
    }

    /** The refusal of a change that named a version which is no longer the newest. */
    public static Refusal stale(String ifMatch) {
        return new Refusal(
                Refusal.Kind.STALE,
                "VERSION_STALE",
                "It has changed since you read it: read it again, then change it.",
                List.of(new FieldError(
                        "VERSION_STALE", "header:If-Match", ifMatch, "The ETag of the newest version.")));
    }

    /**
     * The answer to a request that makes something, or finds what an earlier one made.
     *
     * @param made whether this request made it: 201 with its address, else 200
     * @param path its address, with {@code {id}} in it
     */
    public static Response written(boolean made, String path, UUID id, Object body, long version) {
        return begun(made, path, id).entity(body).tag(tag(version)).build();
    }

    /** The same of what nobody can change, so that it has no version. */
    public static Response written(boolean made, String path, UUID id, Object body) {
        return begun(made, path, id).entity(body).build();
    }

    private static ResponseBuilder begun(boolean made, String path, UUID id) {
        return made ? Response.created(UriBuilder.fromPath(path).build(id)) : Response.ok();
    }

    /** 304 if the caller has this version already, else 200 with body and tag. */
    public static Response read(Request request, Object body, long version) {
        ResponseBuilder notModified = request.evaluatePreconditions(tag(version));
        ResponseBuilder response = notModified == null ? Response.ok(body) : notModified;
        return response.tag(tag(version)).build();
    }
}
