package dev.guanxi.visitplanner.account;

import java.util.List;

/** What follows, for the customers in :rows, when ids come to stand for others, once purchases and appointments moved. */
final class AccountMergeSql {

    private static final String TOUCHED =
            "jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(\"customerId\" uuid)";

    private static final String REPORTS = """
            update visit_report v set customer_id = a.customer_id from appointment a
            where a.id = v.appointment_id and v.customer_id <> a.customer_id
              and v.customer_id in (select "customerId" from %s)""".formatted(TOUCHED);

    private static final String PROMISES = """
            update promise p set customer_id = v.customer_id from visit_report v
            where v.id = p.report_id and p.customer_id <> v.customer_id
              and p.customer_id in (select "customerId" from %s)""".formatted(TOUCHED);

    /** News of an old id may come late; of two states of its account the newer is kept. */
    static final String ACCOUNT_ASIDE = """
            with gone as (
              delete from account a using %s
              where a.customer_id = r."customerId" and exists (select from alias l where l.id = a.customer_id)
              returning a.*)
            insert into merged_account (customer_id, content) select customer_id, to_jsonb(gone) from gone
            on conflict (customer_id) do update set content = excluded.content
            where cast(merged_account.content ->> 'version' as bigint) < cast(excluded.content ->> 'version' as bigint)""".formatted(TOUCHED);

    private static final String ACCOUNT_BACK = back("merged_account", "account");

    /** An account of which only purchases are known has a row too. */
    private static final String ACCOUNT_OF_PURCHASES = """
            insert into account (customer_id) select r."customerId" from %s
            where not exists (select from alias l where l.id = r."customerId")
              and exists (select from purchase p where p.customer_id = r."customerId")
            order by 1 on conflict do nothing""".formatted(TOUCHED);

    private static final String LATEST = """
            update account a set
              last_purchase_at = (select max(purchased_at) from purchase p where p.customer_id = a.customer_id),
              last_visit_at = (select max(starts_at) from appointment v
                where v.customer_id = a.customer_id and v.state = 'KEPT'),
              (tier, tier_version, tier_as_of) = (
                select max(t.tier), coalesce(max(t.version), 0), max(t.as_of) from (
                  select tier, version, as_of from account_tier h
                  where h.customer_id = a.customer_id order by version desc limit 1) t)
            from %s where a.customer_id = r."customerId\"""".formatted(TOUCHED);

    private static final String RHYTHM_RETURNED = """
            delete from customer_rhythm c using %s
            where c.customer_id = r."customerId" and c.inherited_from is not null""".formatted(TOUCHED);

    private static final String RHYTHM_ASIDE = """
            with gone as (
              delete from customer_rhythm c using %s
              where c.customer_id = r."customerId" and exists (select from alias l where l.id = c.customer_id)
              returning c.*)
            insert into merged_rhythm (customer_id, content) select customer_id, to_jsonb(gone) from gone
            on conflict (customer_id) do update set content = excluded.content""".formatted(TOUCHED);

    private static final String RHYTHM_BACK = back("merged_rhythm", "customer_rhythm");

    /** Where nothing was agreed for the survivor, what was agreed last for one that was merged into it holds. */
    private static final String RHYTHM_INHERITED = """
            insert into customer_rhythm (customer_id, version, days, reason, changed_at, changed_by, inherited_from)
            select distinct on (l.root_id) l.root_id, c.version, c.days, c.reason, c.changed_at, c.changed_by, m.customer_id
            from %s join alias l on l.root_id = r."customerId" join merged_rhythm m on m.customer_id = l.id,
              jsonb_populate_record(cast(null as customer_rhythm), m.content) c
            order by l.root_id, c.changed_at desc, m.customer_id
            on conflict do nothing""".formatted(TOUCHED);

    static final List<String> STEPS = List.of(
            REPORTS,
            PROMISES,
            ACCOUNT_ASIDE,
            ACCOUNT_BACK,
            ACCOUNT_OF_PURCHASES,
            LATEST,
            RHYTHM_RETURNED,
            RHYTHM_ASIDE,
            RHYTHM_BACK,
            RHYTHM_INHERITED);

    private AccountMergeSql() {}

    private static String back(String aside, String table) {
        return """
                with back as (
                  delete from %1$s m using %3$s
                  where m.customer_id = r."customerId" and not exists (select from alias l where l.id = m.customer_id)
                  returning m.content)
                insert into %2$s select one.* from back, jsonb_populate_record(cast(null as %2$s), content) one
                on conflict do nothing""".formatted(aside, table, TOUCHED);
    }
}
