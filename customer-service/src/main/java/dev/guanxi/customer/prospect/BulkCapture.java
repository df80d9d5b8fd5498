package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerRecords;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Put;
import dev.guanxi.customer.profile.PutOutcome;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Captures many prospects (C5), in the transaction of the session it is given. The first external id of each names its
 * customer: one that is there is captured as it is, another is registered. The rules are those of a single capture.
 */
@Singleton
public final class BulkCapture {

    private final Buyers known;
    private final CustomerUpserts upserts;
    private final CustomerRecords records;
    private final ProspectRepository prospects;
    private final FollowUpRule followUps;
    private final Outbox outbox;

    BulkCapture(
            Buyers known,
            CustomerUpserts upserts,
            CustomerRecords records,
            ProspectRepository prospects,
            FollowUpRule followUps,
            Outbox outbox) {
        this.known = known;
        this.upserts = upserts;
        this.records = records;
        this.prospects = prospects;
        this.followUps = followUps;
        this.outbox = outbox;
    }

    /**
     * Captures prospects.
     *
     * @param captures each with a new customer and a time of capture
     * @return what became of each, in the same order
     */
    public Uni<List<CaptureOutcome>> captureAll(
            Mutiny.Session session, Scope scope, String caller, List<ProspectCapture> captures) {
        CaptureBatch batch = new CaptureBatch(captures, followUps, caller);
        return register(session, scope, captures)
                .invoke(batch::know)
                .chain(() -> records.lock(session, batch.customers()))
                .invoke(batch::knowCustomers)
                .chain(() -> prospects.ofCustomers(session, batch.customers()))
                .map(batch::capture)
                .call(() -> session.persistAll(batch.made().toArray()))
                .call(session::flush)
                .call(() -> outbox.appendAll(
                        session,
                        batch.made().stream()
                                .map(ProspectEntity::toProspect)
                                .map(ProspectEvents::captured)
                                .toList()));
    }

    /** Registers those customers that are not there yet; what is known of each afterwards, by the id that names it. */
    private Uni<Map<ExternalId, Put>> register(Mutiny.Session session, Scope scope, List<ProspectCapture> captures) {
        Map<ExternalId, CustomerData> named = new LinkedHashMap<>();
        captures.forEach(capture -> named.putIfAbsent(capture.customerName(), capture.customer()));
        return known.idsOf(session, scope.owner(), named.keySet()).chain(ids -> {
            Map<ExternalId, CustomerData> unknown = new LinkedHashMap<>(named);
            unknown.keySet().removeAll(ids.keySet());
            return upserts.putAll(session, scope, new ArrayList<>(unknown.values()))
                    .map(puts -> all(ids, new ArrayList<>(unknown.keySet()), puts));
        });
    }

    private static Map<ExternalId, Put> all(Map<ExternalId, UUID> ids, List<ExternalId> registered, List<Put> puts) {
        Map<ExternalId, Put> all = new HashMap<>();
        ids.forEach((name, id) -> all.put(name, new Put(PutOutcome.UNCHANGED, id, 0, null)));
        for (int i = 0; i < puts.size(); i++) {
            all.put(registered.get(i), puts.get(i));
        }
        return all;
    }
}
