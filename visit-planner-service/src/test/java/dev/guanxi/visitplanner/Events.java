package dev.guanxi.visitplanner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.digest.TextDigest;
import dev.guanxi.platform.embedded.EventSchemas;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of other services, made from the examples in their own schemas. */
public final class Events {

    public static final String CUSTOMER_REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    public static final String CUSTOMER_CHANGED = "dev.guanxi.customer.customer-changed.v1";
    public static final String PURCHASE_RECORDED = "dev.guanxi.customer.purchase-recorded.v1";
    public static final String CUSTOMER_WITHDRAWN = "dev.guanxi.customer.customer-withdrawn.v1";
    public static final String PURCHASE_WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";
    public static final String TIER_CHANGED = "dev.guanxi.segmentation.account-tier-changed.v1";

    public static final String MANAGER_CHANGED = "dev.guanxi.customer.account-manager-changed.v1";
    public static final String CUSTOMER_MERGED = "dev.guanxi.customer.customer-merged.v1";
    public static final String CUSTOMER_MERGE_UNDONE = "dev.guanxi.customer.customer-merge-undone.v1";
    public static final String ERASURE_REQUESTED = "dev.guanxi.customer.erasure-requested.v1";
    public static final String ACCESS_REQUESTED = "dev.guanxi.customer.access-requested.v1";

    private Events() {}

    /** A merge, or its undoing. */
    public static ObjectNode merge(String type, UUID mergeId, UUID survivor, UUID duplicate) {
        return checked(
                type,
                EventSchemas.of(type)
                        .example()
                        .put("mergeId", mergeId.toString())
                        .put("customerId", survivor.toString())
                        .put("duplicateId", duplicate.toString()));
    }

    /** A request about a person; about the customer itself if the contact is null. */
    public static ObjectNode aboutPerson(String type, UUID requestId, UUID customerId, UUID contactId, String name) {
        ObjectNode request = EventSchemas.of(type)
                .example()
                .put("requestId", requestId.toString())
                .put("customerId", customerId.toString())
                .put("contactId", contactId == null ? null : contactId.toString());
        named(request.putArray("mentions"), requestId, List.of(name));
        return checked(type, request);
    }

    /** The same, with longer names of other people that hold the person's. */
    public static ObjectNode aboutPerson(
            String type, UUID requestId, UUID customerId, UUID contactId, String name, List<String> others) {
        ObjectNode request = aboutPerson(type, requestId, customerId, contactId, name);
        named(request.putArray("others"), requestId, others);
        return checked(type, request);
    }

    private static void named(ArrayNode digests, UUID requestId, List<String> names) {
        names.stream().map(name -> TextDigest.of(requestId.toString(), name)).forEach(digest -> digests.addObject()
                .put("length", digest.length())
                .put("digest", digest.digest()));
    }

    /** An account that has another manager. */
    public static ObjectNode managerChanged(UUID customerId, String before, String now) {
        return checked(
                MANAGER_CHANGED,
                EventSchemas.of(MANAGER_CHANGED)
                        .example()
                        .put("customerId", customerId.toString())
                        .put("previousAccountManager", before)
                        .put("accountManager", now));
    }

    public static ObjectNode customer(UUID customerId, long version) {
        return checked(
                CUSTOMER_REGISTERED,
                EventSchemas.of(CUSTOMER_REGISTERED)
                        .example()
                        .put("customerId", customerId.toString())
                        .put("version", version));
    }

    public static ObjectNode purchase(UUID customerId, Instant purchasedAt) {
        return checked(
                PURCHASE_RECORDED,
                EventSchemas.of(PURCHASE_RECORDED)
                        .example()
                        .put("purchaseId", UUID.randomUUID().toString())
                        .put("customerId", customerId.toString())
                        .put("purchasedAt", purchasedAt.toString()));
    }

    /** Takes a purchase back. */
    public static ObjectNode withdrawn(ObjectNode purchase) {
        return checked(PURCHASE_WITHDRAWN, purchase.deepCopy().put("withdrawnAt", "2026-05-04T09:12:00Z"));
    }

    public static ObjectNode customerWithdrawn(UUID customerId) {
        return checked(
                CUSTOMER_WITHDRAWN,
                EventSchemas.of(CUSTOMER_WITHDRAWN).example().put("customerId", customerId.toString()));
    }

    public static ObjectNode tier(UUID customerId, long version, String tier, Instant asOf) {
        return EventSchemas.of(TIER_CHANGED)
                .example()
                .put("customerId", customerId.toString())
                .put("version", version)
                .put("tier", tier)
                .put("asOf", asOf.toString());
    }

    private static ObjectNode checked(String type, ObjectNode event) {
        EventSchemas.of(type).check(event.toString());
        return event;
    }
}
