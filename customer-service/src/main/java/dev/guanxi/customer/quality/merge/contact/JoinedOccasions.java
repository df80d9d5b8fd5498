package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.quality.merge.contact.MergeStatements.noted;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Occasions of two contacts that are one (C13): what both have recorded comes round once, and who was greeted as the duplicate
 * was greeted. Where both were greeted on one day, the greetings stay apart.
 */
@Singleton
final class JoinedOccasions {

    private static final String LABEL = "occasion aside";
    private static final String DAYS_LABEL = "occasion_day aside";

    private static final String SAME = """
            own.contact_id = :survivor and own.customer_id = d.customer_id
              and own.kind = d.kind and own.first_on = d.first_on and own.yearly = d.yearly
              and lower(own.title) = lower(d.title)""";

    /** Whether the survivor has the duplicate's occasion d too. */
    static final String HAS_TWIN = "exists (select from occasion own where " + SAME + ")";

    private static final String TWINS = """
            select d.id as gone, (array_agg(own.id order by own.id))[1] as stays
            from occasion d join occasion own on\s""" + SAME + """
            \nwhere d.contact_id = :duplicate group by d.id""";

    private static final String GREETINGS = """
            with way as (
              select cast(:duplicate as uuid) as source, p."from" as part, cast(:survivor as uuid) as becomes, p.becomes as as_part
              from json_to_recordset(cast(cast(:family as text) as json)) as p("from" text, becomes text)
              union all select gone, '0', stays, '0' from (%s) twin),
            first as (
              select g.id, g.source_id, g.part, g.on_day, w.becomes, w.as_part,
                row_number() over (partition by w.becomes, w.as_part, g.on_day order by g.id) as nth
              from greeting g join way w on w.source = g.source_id and w.part = g.part),
            moved as (
              update greeting g set source_id = f.becomes, part = f.as_part, version = g.version + 1 from first f
              where f.id = g.id and f.nth = 1 and not exists (select from greeting own
                where own.source_id = f.becomes and own.part = f.as_part and own.on_day = f.on_day)
              returning f.id, f.source_id, f.part)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, 'greeting', to_jsonb(moved) from moved""".formatted(TWINS);

    private static final String PUT_ASIDE = """
            with twin as (%1$s),
            days as (delete from occasion_day d using twin where d.source_id = twin.gone returning d.*),
            gone as (delete from occasion o using twin where o.id = twin.gone returning o.*)
            insert into contact_merge_row (merge_id, table_name, content)
            select cast(:merge as uuid), '%2$s', to_jsonb(gone) from gone
            union all select cast(:merge as uuid), '%3$s', to_jsonb(days) from days""".formatted(TWINS, LABEL, DAYS_LABEL);

    /** Birthdays are made again with the contact's record. */
    private static final String DAYS =
            "update occasion_day set contact_id = :survivor where contact_id = :duplicate and source_id <> :duplicate";

    private static final String DAYS_BACK = "update occasion_day d set contact_id = :duplicate from "
            + noted("occasion", "occasion") + " where d.source_id = k.id";

    private static final String DAYS_PUT_BACK = AsideRows.putBack("occasion_day", DAYS_LABEL);

    private static final String GREETINGS_BACK =
            "update greeting g set source_id = k.source_id, part = k.part, version = g.version + 1 from "
                    + noted("greeting", "greeting") + " where g.id = k.id";

    private final JsonRows rows;

    JoinedOccasions(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> join(Mutiny.Session session, ContactMerge merge, List<SamePart> family) {
        return MergeStatements.bound(session.createNativeQuery(GREETINGS), GREETINGS, merge)
                .setParameter("family", rows.of(family))
                .executeUpdate()
                .chain(() -> MergeStatements.all(session, merge, List.of(PUT_ASIDE, DAYS)));
    }

    Uni<Void> part(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(
                session,
                merge,
                List.of(DAYS_BACK, AsideRows.putBack("occasion", LABEL), DAYS_PUT_BACK, GREETINGS_BACK));
    }
}
