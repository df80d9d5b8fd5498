package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.ShopperType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Corrections of outcomes: what holds stands in the session, what it took the place of here. */
@Singleton
final class CorrectionRepository {

    private static final String KEEP = """
            insert into shopper_outcome_correction (id, session_id, reason, corrected_by, corrected_at, fingerprint,
              replaced_type, replaced_outcome, replaced_playbook, replaced_amount, replaced_currency)
            select :id, id, :reason, :by, :now, :fingerprint, confirmed_type, outcome, playbook, amount, currency
            from shopper_session where id = :session""";

    private static final String CORRECT = """
            update shopper_session set version = version + 1, corrected_at = :now, confirmed_type = :type,
              outcome = :outcome, playbook = coalesce(nullif(:playbook, ''), playbook),
              amount = cast(nullif(:amount, '') as numeric),
              currency = nullif(:currency, ''), prospect_told = prospect_told or :prospect,
              confirmed_probability = :ofConfirmed, brier = :brier
            where id = :session""";

    private static final String SELECT = """
            select id, reason, corrected_by, corrected_at, fingerprint, replaced_type, replaced_outcome,
              replaced_playbook, replaced_amount, replaced_currency
            from shopper_outcome_correction where session_id = :session""";

    /** The latest first. */
    Uni<List<Correction>> find(Mutiny.Session session, UUID of) {
        return session.createNativeQuery(SELECT + " order by corrected_at desc, id desc", Object[].class)
                .setParameter("session", of)
                .getResultList()
                .map(rows -> rows.stream().map(CorrectionRepository::correction).toList());
    }

    /** Puts aside what the session says, and writes what is right in its place. */
    Uni<Void> correct(Mutiny.Session session, UUID of, Correction correction, OutcomeData said, Prediction predicted) {
        return session.createNativeQuery(KEEP)
                .setParameter("id", correction.id())
                .setParameter("session", of)
                .setParameter("reason", correction.reason())
                .setParameter("by", correction.by())
                .setParameter("now", Row.parameter(correction.at()))
                .setParameter("fingerprint", correction.fingerprint())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(CORRECT)
                        .setParameter("session", of)
                        .setParameter("now", Row.parameter(correction.at()))
                        .setParameter("type", said.confirmedType().name())
                        .setParameter("outcome", said.outcome().name())
                        .setParameter(
                                "playbook",
                                said.playbook() == null ? "" : said.playbook().name())
                        .setParameter(
                                "amount",
                                said.amount() == null ? "" : said.amount().toPlainString())
                        .setParameter("currency", said.currency() == null ? "" : said.currency())
                        .setParameter("prospect", said.prospect() != null)
                        .setParameter("ofConfirmed", predicted.ofConfirmed())
                        .setParameter("brier", predicted.brier())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Correction correction(Object[] columns) {
        Row row = new Row(columns);
        return new Correction(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.instant(3),
                row.text(4),
                new Correction.Replaced(
                        row.name(5, ShopperType.class),
                        row.name(6, Outcome.class),
                        row.name(7, ShopperType.class),
                        row.decimal(8),
                        row.text(9)));
    }
}
