package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.request;

import java.util.stream.Stream;

/** Tokens, paths and methods. */
final class HostileToGateway {

    private static final String CUSTOMERS = "/api/v1/customers";

    private HostileToGateway() {}

    static Stream<Hostile> requests() {
        return Stream.of(
                get(401, "no token", CUSTOMERS).as(Hostile.NO_TOKEN),
                get(401, "expired token", CUSTOMERS).as(Hostile.EXPIRED_TOKEN),
                get(401, "token of another issuer", CUSTOMERS).as(Hostile.FOREIGN_TOKEN),
                get(401, "token with other claims", CUSTOMERS).as(Hostile.ALTERED_TOKEN),
                get(401, "token that is none", CUSTOMERS).as(Hostile.NO_TOKEN).with("Authorization", "Bearer abc"),
                get(401, "three dots for a token", CUSTOMERS)
                        .as(Hostile.NO_TOKEN)
                        .with("Authorization", "Bearer a.b.c"),
                get(401, "unsigned token", CUSTOMERS)
                        .as(Hostile.NO_TOKEN)
                        .with("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0."),
                get(401, "password for a token", CUSTOMERS)
                        .as(Hostile.NO_TOKEN)
                        .with("Authorization", "Basic YWRtaW46YWRtaW4="),
                get(401, "empty token", CUSTOMERS).as(Hostile.NO_TOKEN).with("Authorization", "Bearer "),
                get(403, "role that nobody knows", CUSTOMERS).as("emperor"),
                get(403, "partner of no dealer", CUSTOMERS).as("partner"),
                get(404, "path that nobody serves", "/api/v1/unicorns"),
                get(404, "no path at all", "/api/"),
                get(404, "service that has no such path", CUSTOMERS + "/{customer}/secrets"),
                get(400, "path with dots", "/api/v1/customers/%2e%2e/%2e%2e/q/metrics")
                        .or(404),
                get(400, "path with an encoded slash", "/api/v1/customers%2f..%2f..%2fq%2fhealth")
                        .or(404),
                get(404, "management of a service", "/api/v1/customers/../../q/metrics")
                        .or(400),
                get(404, "prefix that only looks like one", "/api/v1/customersx"),
                request(405, "TRACE", "TRACE", CUSTOMERS, "text/plain", ""),
                request(405, "a method of one's own", "BREW", CUSTOMERS, "text/plain", ""),
                request(405, "deleting all customers", "DELETE", CUSTOMERS, "application/json", ""),
                request(405, "putting a list", "PUT", CUSTOMERS, "application/json", "[]"),
                get(406, "XML wanted", CUSTOMERS).with("Accept", "application/xml"),
                get(400, "a cursor of 8,000 characters", CUSTOMERS + "?cursor=" + "A".repeat(8000))
                        .or(414));
    }
}
