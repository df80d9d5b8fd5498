package dev.guanxi.customer.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.digest.TextDigest;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What other services are asked. JSON Schemas: {@code events/access-requested.v1.json}, {@code
 * events/erasure-requested.v1.json}. Names are told as digests only, so that asking spreads nothing.
 */
final class RightsEvents {

    static final String ACCESS = "dev.guanxi.customer.access-requested.v1";
    static final String ERASURE = "dev.guanxi.customer.erasure-requested.v1";

    private static final int MOST_NAMES = 20;

    private RightsEvents() {}

    static OutgoingEvent asked(DataSubjectRequestEntity request, Names names, Instant at) {
        return new OutgoingEvent(
                request.kind == RequestKind.ERASURE ? ERASURE : ACCESS,
                "customer",
                request.customerId,
                new Asked(
                        request.id,
                        request.customerId,
                        request.contactId,
                        digests(
                                request.id,
                                Stream.concat(
                                        names.own().stream(), names.points().texts())),
                        digests(request.id, names.others().stream()),
                        at));
    }

    private static List<TextDigest> digests(UUID request, Stream<String> names) {
        return names.filter(name -> name.strip().length() >= TextDigest.SHORTEST)
                .map(name -> TextDigest.of(request.toString(), name))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    @JsonInclude
    record Asked(
            UUID requestId,
            UUID customerId,
            UUID contactId,
            List<TextDigest> mentions,
            List<TextDigest> others,
            Instant requestedAt) {}
}
