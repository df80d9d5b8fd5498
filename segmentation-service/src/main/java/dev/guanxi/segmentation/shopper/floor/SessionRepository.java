package dev.guanxi.segmentation.shopper.floor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.answer.Seen;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes sessions and keeps their observations. */
@Singleton
final class SessionRepository {

    private final JsonRows rows;
    private final ObjectMapper json;

    SessionRepository(JsonRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Whether it was inserted: false if the id is there already. */
    Uni<Boolean> insert(Mutiny.Session session, ShopperSession made, Instant now) {
        return session.createNativeQuery("""
                        insert into shopper_session (id, version, store, promoter, state, started_at, touched_at)
                        values (:id, 1, :store, :promoter, 'OPEN', :started, :now) on conflict (id) do nothing""")
                .setParameter("id", made.id())
                .setParameter("store", made.store())
                .setParameter("promoter", made.promoter())
                .setParameter("started", Row.parameter(made.startedAt()))
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** In order of time. */
    Uni<List<Observation>> observations(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        select id, signal, seen, observed_at from shopper_observation where session_id = :id
                        order by observed_at, id""", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(found -> found.stream().map(SessionRepository::observation).toList());
    }

    private static Observation observation(Object[] columns) {
        Row row = new Row(columns);
        return new Observation(row.uuid(0), row.text(1), row.name(2, Seen.class), row.instant(3));
    }

    /** How many were inserted: those whose ids are there already are not. */
    Uni<Integer> append(Mutiny.Session session, UUID id, List<Observation> observations, Instant now) {
        return session.createNativeQuery("""
                        insert into shopper_observation (id, session_id, signal, seen, observed_at, recorded_at)
                        select r.id, :session, r.signal, r.seen, r."observedAt", :now
                        from json_to_recordset(cast(cast(:rows as text) as json))
                          as r(id uuid, signal text, seen text, "observedAt" timestamptz)
                        on conflict (id) do nothing""")
                .setParameter("session", id)
                .setParameter("now", Row.parameter(now))
                .setParameter("rows", rows.of(observations))
                .executeUpdate();
    }

    /** Notes a sign of life; a session that had timed out is open again. */
    Uni<Void> touch(Mutiny.Session session, UUID id, Instant now) {
        return session.createNativeQuery("""
                        update shopper_session set version = version + 1, touched_at = :now, state = 'OPEN'
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> noteSupervisorTold(Mutiny.Session session, UUID id, Instant now) {
        return session.createNativeQuery("update shopper_session set supervisor_told_at = :now where id = :id")
                .setParameter("id", id)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param standing by signal whether it was seen, as it stands at the end */
    Uni<Void> end(
            Mutiny.Session session,
            UUID id,
            OutcomeData said,
            Prediction predicted,
            Map<String, Boolean> standing,
            Instant endedAt,
            Instant now) {
        return session.createNativeQuery("""
                        update shopper_session set version = version + 1, state = 'ENDED', touched_at = :now,
                          confirmed_at = :now, ended_at = :ended, confirmed_type = :type, outcome = :outcome,
                          playbook = :playbook, amount = cast(nullif(:amount, '') as numeric),
                          currency = nullif(:currency, ''), outcome_fingerprint = :fingerprint,
                          prospect_told = :prospect, model_version = :model, predicted_type = :predicted,
                          predicted_probability = :probability, confirmed_probability = :ofConfirmed, brier = :brier,
                          sure = :sure, signals = cast(cast(:signals as text) as jsonb)
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("now", Row.parameter(now))
                .setParameter("ended", Row.parameter(endedAt))
                .setParameter("type", said.confirmedType().name())
                .setParameter("outcome", said.outcome().name())
                .setParameter("playbook", said.playbookOr(predicted.type()).name())
                .setParameter(
                        "amount", said.amount() == null ? "" : said.amount().toPlainString())
                .setParameter("currency", said.currency() == null ? "" : said.currency())
                .setParameter("fingerprint", said.fingerprint())
                .setParameter("prospect", said.prospect() != null)
                .setParameter("model", predicted.modelVersion())
                .setParameter("predicted", predicted.type().name())
                .setParameter("probability", predicted.probability())
                .setParameter("ofConfirmed", predicted.ofConfirmed())
                .setParameter("brier", predicted.brier())
                .setParameter("sure", predicted.sure())
                .setParameter("signals", written(standing))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many sessions timed out; at most so many at once. */
    Uni<Integer> timeOut(Mutiny.Session session, Instant before, int atOnce) {
        return session.createNativeQuery("""
                        update shopper_session set state = 'TIMED_OUT', version = version + 1
                        where id in (
                          select id from shopper_session where state = 'OPEN' and touched_at < :before
                          order by touched_at limit :atOnce for update skip locked)""")
                .setParameter("before", Row.parameter(before))
                .setParameter("atOnce", atOnce)
                .executeUpdate();
    }

    private String written(Map<String, Boolean> standing) {
        try {
            return json.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Signals are always writable", e);
        }
    }
}
