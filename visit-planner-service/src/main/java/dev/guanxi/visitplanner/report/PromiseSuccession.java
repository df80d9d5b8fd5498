package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.visitplanner.account.Succession;
import dev.guanxi.visitplanner.account.SuccessionFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a manager promised and has not kept is the successor's to keep. */
@Singleton
final class PromiseSuccession implements SuccessionFollower {

    private static final String PASS_ON = """
            update promise p set owner = r."to", version = p.version + 1
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "customerId" uuid, "toldAs" uuid[], "from" text, "to" text)
            where p.customer_id = r."customerId" and employee_key(p.owner) = r."from" and p.state = 'OPEN'
              and (r."toldAs" is null or (
                select a.told_as from visit_report v join appointment a on a.id = v.appointment_id
                where v.id = p.report_id) = any (r."toldAs"))""";

    private final JsonRows rows;

    PromiseSuccession(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<Succession> successions) {
        return session.createNativeQuery(PASS_ON)
                .setParameter("rows", rows.of(successions))
                .executeUpdate()
                .replaceWithVoid();
    }
}
