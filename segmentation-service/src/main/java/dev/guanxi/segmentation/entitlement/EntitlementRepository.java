package dev.guanxi.segmentation.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.tier.Tier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What tiers entitle to, version by version. */
@ApplicationScoped
class EntitlementRepository {

    private static final String SELECT =
            "select tier, version, cast(definition as text), set_by, since from tier_entitlement ";

    private final ObjectMapper json;

    EntitlementRepository(ObjectMapper json) {
        this.json = json;
    }

    /** @param setBy subject of the manager's token; null for what came with the installation */
    record Version(Tier tier, int number, EntitlementsData entitlements, String setBy, Instant since) {}

    Uni<Version> newest(Mutiny.Session session, Tier tier) {
        return session.createNativeQuery(SELECT + "where tier = :tier order by version desc limit 1", Object[].class)
                .setParameter("tier", tier.name())
                .getSingleResult()
                .map(this::version);
    }

    /** The newest, while others who want to change it wait. */
    Uni<Version> newestForChange(Mutiny.Session session, Tier tier) {
        return session.createNativeQuery(
                        "select version from tier_entitlement where tier = :tier and version = 1 for update",
                        Integer.class)
                .setParameter("tier", tier.name())
                .getSingleResult()
                .chain(() -> newest(session, tier));
    }

    /** The newest of each tier. */
    Uni<List<Version>> all(Mutiny.Session session) {
        return session.createNativeQuery(
                        SELECT.replace("select", "select distinct on (tier)") + "order by tier, version desc",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(this::version).toList());
    }

    Uni<Version> add(Mutiny.Session session, Version version) {
        return session.createNativeQuery("""
                        insert into tier_entitlement (tier, version, definition, set_by, since)
                        values (:tier, :version, cast(cast(:definition as text) as jsonb), :setBy, :since)""")
                .setParameter("tier", version.tier().name())
                .setParameter("version", version.number())
                .setParameter("definition", written(version.entitlements()))
                .setParameter("setBy", version.setBy())
                .setParameter("since", Row.parameter(version.since()))
                .executeUpdate()
                .replaceWith(version);
    }

    private Version version(Object[] columns) {
        Row row = new Row(columns);
        return new Version(row.name(0, Tier.class), row.integer(1), read(row.text(2)), row.text(3), row.instant(4));
    }

    private EntitlementsData read(String definition) {
        try {
            return json.readValue(definition, EntitlementsData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored entitlements cannot be read", e);
        }
    }

    private String written(EntitlementsData entitlements) {
        try {
            return json.writeValueAsString(entitlements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entitlements are plain values", e);
        }
    }
}
