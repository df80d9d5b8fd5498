package dev.guanxi.customer.rights;

import java.util.List;

/** Rows in which a person may be named otherwise than in a free text of a customer's row. */
final class NamedRows {

    private static final String IN_SURVEY = Names.in("t.survey", ":mention");

    private static final String IN_ATTEMPT = Names.in("e.attempt ->> 'what'", ":mention");

    private static final String IN_ATTEMPTS =
            "exists (select from jsonb_array_elements(t.attempts) as e(attempt) where " + IN_ATTEMPT + ")";

    /** Of goods only what names the person goes: the rest says what was bought. */
    private static final String PURCHASE_LINES = """
            update purchase_line t set
              description = case when %1$s then cast(:erased as text) else t.description end,
              configuration = case when %2$s
                then (select json_object_agg(case when %3$s then cast(:erased as text) else e.key end,
                        case when %4$s then cast(:erased as text) else e.value end) from json_each_text(t.configuration) e)
                else t.configuration end
            where t.purchase_id in (select p.id from purchase p where p.customer_id = :customer) and (%1$s or %2$s)""".formatted(
                    Names.in("t.description", ":named"),
                    Names.in("cast(t.configuration as text)", ":named"),
                    Names.in("e.key", ":named"),
                    Names.in("e.value", ":named"));

    /** A reason of many accounts' handover is not about the person whose account is among them. */
    private static final String OF_HANDOVERS =
            "t.id in (select handover_id from handover_account where customer_id = :customer)";

    /** The key is as telling as the name. A receiver who is another contact stays. */
    private static final String RECEIVER =
            "(t.contact_id = :contact or t.contact_id is null and " + Names.in("t.name", ":mention") + ")";

    static final List<HeldRows> ALL = List.of(
            HeldRows.where(
                    "surveys",
                    "interaction",
                    "t.customer_id = :customer and t.survey is not null and " + IN_SURVEY,
                    null,
                    """
                    update interaction t set version = version + 1,
                      survey = cast(jsonb_set(cast(survey as jsonb), '{answers}', cast('[]' as jsonb)) as text)
                    where t.customer_id = :customer and survey is not null and (%s
                      or t.id in (select interaction_id from interaction_contact where contact_id = :contact))""".formatted(IN_SURVEY)),
            HeldRows.where(
                    "exitAttempts",
                    "exit_case",
                    "t.customer_id = :customer and " + IN_ATTEMPTS,
                    null,
                    /* When something was tried, and of what kind, stays: totals are made of it. The kind is written where none
                     * was told, as whoever writes the case next does: by then nothing of the attempts may change. */
                    """
                    update exit_case t set version = version + 1, attempts = (
                      select jsonb_agg(case when %s
                        then jsonb_build_object('kind', 'OTHER') || e.attempt
                          || jsonb_build_object('what', cast(:erased as text))
                        else e.attempt end order by e.place)
                      from jsonb_array_elements(t.attempts) with ordinality as e(attempt, place))
                    where t.customer_id = :customer and %s""".formatted(IN_ATTEMPT, IN_ATTEMPTS)),
            new HeldRows(
                    "purchaseLines",
                    "purchase_line",
                    "select l.* from purchase p join purchase_line l on l.purchase_id = p.id where p.customer_id = :customer"
                            + " and (" + Names.in("l.description", ":mention") + " or "
                            + Names.in("cast(l.configuration as text)", ":mention") + ")",
                    "select l.* from purchase p join purchase_line l on l.purchase_id = p.id where p.customer_id = :customer",
                    PURCHASE_LINES),
            new HeldRows(
                    "giftAuditReasons",
                    "gift_audit_reason",
                    FreeText.AUDIT_REASONS.formatted("t.record_id, t.number, t.reason"),
                    FreeText.AUDIT_REASONS.formatted("t.record_id, t.number, t.reason"),
                    /* The trail seals their hashes; without the salt these say nothing. */
                    "update gift_audit_reason t set reason = cast(:erased as text), salt = null"
                            + " where (t.record_id, t.number) in ("
                            + FreeText.AUDIT_REASONS.formatted("t.record_id, t.number") + ")"),
            new HeldRows(
                    "handovers",
                    "handover",
                    "select t.* from handover t where " + OF_HANDOVERS + " and " + Names.in("t.reason", ":mention"),
                    "select t.*, a.customer_id, a.managed_since, a.contacts from handover_account a"
                            + " join handover t on t.id = a.handover_id where a.customer_id = :customer",
                    "update handover t set reason = cast(:erased as text) where " + OF_HANDOVERS + " and "
                            + Names.in("t.reason", ":named")),
            HeldRows.where(
                    "giftReceivers",
                    "gift_receiver",
                    "t.customer_id = :customer and " + RECEIVER,
                    "t.customer_id = :customer",
                    "update gift_receiver t set name = cast(:erased as text), name_key = cast(id as text)"
                            + " where t.customer_id = :customer and (%1$s or " + RECEIVER + ")"));

    private NamedRows() {}
}
