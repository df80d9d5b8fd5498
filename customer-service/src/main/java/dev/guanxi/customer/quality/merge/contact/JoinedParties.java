package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.quality.merge.contact.MergeStatements.noted;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Parties that are one person in one role (C2): one of them stays, with the satisfactions of both and one voice. */
@Singleton
final class JoinedParties {

    private static final String LABEL = "party aside";

    /** Whether the survivor has the role of the duplicate's party d already. */
    static final String HAS_TWIN = """
            exists (select from party own
              where own.contact_id = :survivor and own.customer_id = d.customer_id and own.role = d.role)""";

    private static final String TWINS = """
            with twin as (
              select d.id as gone, (array_agg(own.id order by own.id))[1] as stays
              from party d join party own
                on own.contact_id = :survivor and own.customer_id = d.customer_id and own.role = d.role
              where d.contact_id = :duplicate group by d.id),""";

    private static final String SATISFACTIONS = TWINS + """
            moved as (update satisfaction s set party_id = twin.stays, version = s.version + 1 from twin where s.party_id = twin.gone
              returning s.id, twin.gone as party_id)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, 'satisfaction', to_jsonb(moved) from moved""";

    private static final String PUT_ASIDE = TWINS + """
            gone as (delete from party p using twin where p.id = twin.gone returning p.*)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, '%s', to_jsonb(gone) from gone""".formatted(LABEL);

    /** As satisfactions are kept: the latest, and of two of the same time the one recorded later. */
    private static final String LATEST = """
            update party p set satisfaction = l.score, satisfied_at = l.measured_at, version = p.version + 1
            from party q left join lateral (
              select s.score, s.measured_at from satisfaction s where s.party_id = q.id
              order by s.measured_at desc, s.recorded_at desc, s.id desc limit 1) l on true
            where q.id = p.id and p.contact_id in (:survivor, :duplicate)
              and (p.satisfaction, p.satisfied_at) is distinct from (l.score, l.measured_at)""";

    private static final String PUT_BACK = AsideRows.putBack("party", LABEL);

    private static final String SATISFACTIONS_BACK = """
            update satisfaction s set party_id = k.party_id, version = s.version + 1 from %s where s.id = k.id""".formatted(noted("satisfaction", "satisfaction"));

    Uni<Void> join(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(SATISFACTIONS, PUT_ASIDE, LATEST));
    }

    Uni<Void> part(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(PUT_BACK, SATISFACTIONS_BACK, LATEST));
    }
}
