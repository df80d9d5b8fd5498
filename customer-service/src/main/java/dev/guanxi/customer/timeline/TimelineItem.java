package dev.guanxi.customer.timeline;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened with a customer.
 *
 * @param id under which it is found again at its own address, unless {@code recordId} says where else
 * @param at of what is known by its day alone, a gift, a solicitation or the opening of a deal, the day's beginning in UTC
 * @param type the interaction's, need's, gift's or greeting's kind, the purchase's channel, the satisfaction's or prospect's
 *     source, the follow-up's result, what was decided on a solicitation, the deal's product line, the stage that a deal came
 *     to, the case's reason, the level that was set, the support member's function
 * @param text the interaction's subject, the purchase's or return's reference, the need's text, the satisfaction's or
 *     follow-up's note, the greeting's words, the prospect's remark, reason to lapse or campaign, the gift's purpose, what a
 *     receiver asked for, the deal's product, the case's outcome, or the reason for a stage, level, manager, signing dealer,
 *     support member or handover
 * @param state the complaint's, need's, gift's, solicitation's or case's, the deal's or prospect's stage now; of a merge MERGED
 *     or UNDONE
 * @param amount the purchase's total, what a return credited, what a prospect cost, the gift's or deal's amount, the value that
 *     was lost
 * @param score the satisfaction's, 1 to 5
 * @param employee who spoke, greeted, captured, followed up, gave, reported, set the level, named the signing dealer or merged,
 *     whose deal or case it is, who negotiates from then on, who joined or left the support team
 * @param recordId what it belongs to: a stage to a deal, a follow-up to a prospect, a prospect to the exit case that made it
 *     one, a solicitation to the gift that bypassed a policy, what the new manager got to a handover; the interaction that a
 *     greeting is, the dealer that signs; of a merge the old id
 */
@Schema(examples = """
                {"kind":"INTERACTION","id":"01930d6e-7a60-7c3e-9d41-5b2f4c8e1a01","at":"2026-03-02T09:00:00Z",
                 "type":"COMPLAINT","text":"Screen flickers","state":"OPEN","employee":"l.wang"}""")
public record TimelineItem(
        @NotNull TimelineKind kind,
        @NotNull UUID id,
        Instant at,
        String type,
        String text,
        String state,
        BigDecimal amount,
        String currency,
        Integer score,
        String employee,
        UUID recordId) {}
