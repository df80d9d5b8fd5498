package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.due.AccountFacts.Appointed;
import dev.guanxi.visitplanner.rhythm.Rhythm;
import dev.guanxi.visitplanner.rhythm.Tier;
import dev.guanxi.visitplanner.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account and whether it is due for a visit, as the API shows it.
 *
 * @param tier absent while it is not known
 * @param overdueDays full days since the rhythm ran out, 0 before
 * @param ratio time since the last contact in rhythms: 1 when it runs out, 2 when a whole visit was left out
 * @param openAppointment what settles it; absent if there is none
 */
@Schema(description = "An account, whether it is due for a visit, and why.", examples = """
                {"customerId":"0196a0b2-7c00-7000-8000-0000000017ac","name":"Hangzhou Textile Trading",
                 "customerState":"ACTUAL","tier":"KEY","status":"OVERDUE","dueAt":"2011-12-04T09:00:00Z",
                 "overdueDays":6,"ratio":1.4732,"lastContact":{"kind":"PURCHASE","at":"2011-11-20T09:00:00Z"},
                 "rhythm":{"days":14,"source":"TIER"},
                 "reasons":[{"code":"LAST_CONTACT_PURCHASE","text":"The last contact was a purchase on 2011-11-20.",
                             "values":{"on":"2011-11-20"}},
                            {"code":"RHYTHM_OF_TIER","text":"An account of tier KEY is visited every 14 days.",
                             "values":{"days":14,"tier":"KEY"}},
                            {"code":"OVERDUE","text":"A visit was due on 2011-12-04, 6 days ago.",
                             "values":{"days":6,"dueOn":"2011-12-04"}}]}""")
public record DueAccount(
        UUID customerId,
        String name,
        @Schema(examples = "ACTUAL") String customerState,
        Tier tier,
        DueStatus status,
        Instant dueAt,
        @Schema(examples = "7") long overdueDays,
        @Schema(examples = "1.5000") BigDecimal ratio,
        Baseline lastContact,
        Rhythm rhythm,
        Appointed openAppointment,
        List<Explained> reasons) {

    /** A reason with its text in the reader's language. */
    @Schema(name = "DueReason", description = "One step of the way to the answer.")
    public record Explained(
            Reason.Code code,

            @Schema(examples = "A visit was due on 2011-12-04, 7 days ago.")
            String text,

            Map<String, Object> values) {

        static Explained of(Reason reason, Locale language) {
            String text = Texts.of(
                    language, "reason." + reason.code(), reason.values().values());
            return new Explained(reason.code(), text, reason.values());
        }
    }

    static DueAccount of(KnownAccount account, Assessment assessment, Locale language) {
        return new DueAccount(
                account.customerId(),
                account.name(),
                account.state(),
                account.facts().tier(),
                assessment.status(),
                assessment.dueAt(),
                assessment.overdueDays(),
                assessment.ratio(),
                assessment.baseline(),
                assessment.rhythm(),
                account.facts().open(),
                assessment.reasons().stream()
                        .map(reason -> Explained.of(reason, language))
                        .toList());
    }
}
