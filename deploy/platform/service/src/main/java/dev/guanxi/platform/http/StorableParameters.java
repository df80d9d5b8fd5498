package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses addresses that hold no text: bytes that are not UTF-8, which would be read as other characters than were sent,
 * and the character NUL, which no text of PostgreSQL can hold.
 */
public final class StorableParameters {

    private static final String EXPECTED = "A text in UTF-8 without the character NUL.";
    private static final int HEXADECIMAL = 16;

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (!isText(address.getRawPath())) {
            throw Refusal.invalidField("PARAMETER_INVALID", "path", null, EXPECTED);
        }
        String query = address.getRawQuery();
        if (query == null || isText(query)) {
            return;
        }
        for (String parameter : query.split("&")) {
            if (!isText(parameter)) {
                String name = parameter.split("=", 2)[0];
                throw Refusal.invalidField("PARAMETER_INVALID", "query:" + name, null, EXPECTED);
            }
        }
    }

    static boolean isText(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return true;
        }
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(bytes(encoded))
                            .toString()
                            .indexOf(0)
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** What the percent signs stand for; the address was parsed before, so that two hexadecimal digits follow each. */
    private static ByteBuffer bytes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.writeBytes(encoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
