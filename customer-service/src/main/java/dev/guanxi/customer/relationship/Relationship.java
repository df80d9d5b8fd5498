package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.customer.text.Texts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's level as the API shows it, with where it comes from.
 *
 * @param level what a manager set, else what is recommended; absent if neither is known
 * @param name the level's, in the language asked for
 * @param set what a manager set; absent if nothing is set
 * @param because why the recommendation is as it is, in the language asked for
 */
@Schema(examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","level":"PROACTIVE","name":"Proactive",
                 "recommended":{"level":"PARTNERSHIP","modelVersion":2,"counted":"SEGMENT","customers":37,
                                "customersBand":"FEW","margin":{"amount":184000.5,"currency":"CNY"},"marginBand":"HIGH"},
                 "because":"Few customers share its care, and its margin of twelve months is high.",
                 "set":{"id":"01930d6e-7a15-7c01-9e00-0123456789ab","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                        "level":"PROACTIVE","reason":"Wants no joint planning yet","setBy":"m.chen",
                        "since":"2026-01-31T01:30:00Z"}}""")
public record Relationship(
        UUID customerId,
        RelationshipLevel level,
        String name,
        Recommendation recommended,
        String because,
        LevelSetting set) {

    static Relationship of(RelationshipService.Found found, Texts texts) {
        LevelSetting setting = found.setting();
        boolean isSet = setting != null && setting.level() != null;
        RelationshipLevel level = isSet ? setting.level() : found.recommended().level();
        return new Relationship(
                found.customerId(),
                level,
                level == null ? null : texts.get(level + ".name"),
                found.recommended(),
                because(found.recommended(), texts),
                isSet ? setting : null);
    }

    private static String because(Recommendation recommended, Texts texts) {
        String customers = texts.get("customers." + recommended.customersBand());
        String margin = recommended.marginBand() == null
                ? texts.get("unknown." + recommended.margin().unknown())
                : texts.get("margin." + recommended.marginBand());
        return texts.get("because", List.of(customers, margin));
    }
}
