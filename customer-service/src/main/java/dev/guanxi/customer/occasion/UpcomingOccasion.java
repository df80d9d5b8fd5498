package dev.guanxi.customer.occasion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.gift.GiftAdvice;
import dev.guanxi.customer.profile.RelationshipLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An occasion that comes up (C13), with what is suggested for it.
 *
 * @param key names it each time it comes round; a greeting refers to it
 * @param times how many years old, or since; absent where the first year is not known
 * @param contactId whom it is about; absent for the whole customer
 * @param family of whose birthday it is, where it is not the contact's own
 * @param title as it was recorded
 * @param level that a manager has set
 * @param greeting suggested words
 * @param channels by which the contact agreed to be reached; of a whole customer, all
 * @param noChannel why there are none; absent where there are
 * @param gift what may be given by the caller, or by the manager that was asked for
 * @param greeted that it has been done
 */
@Schema(examples = """
                {"key":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01~0~2026-05-04","kind":"BIRTHDAY","on":"2026-05-04",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","customerName":"Acme PC",
                 "contactId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","contactName":"Chen Jing","decisionPart":"DECIDES",
                 "accountManager":"am-li","level":"PARTNERSHIP",
                 "greeting":"Dear Chen Jing, all the very best on your birthday! Thank you for your trust in us.",
                 "channels":["EMAIL"],
                 "gift":{"suggestion":"A present of up to 500 CNY.",
                         "advice":{"kind":"GOODS","verdict":"ALLOWED","upTo":500,"currency":"CNY",
                                   "rules":[{"rule":"HOUSE_APPROVAL","verdict":"NEEDS_APPROVAL","limit":500,
                                             "text":"Gifts worth more than 500 CNY need approval."}]}}}""")
public record UpcomingOccasion(
        String key,
        OccasionKind kind,
        LocalDate on,
        Integer times,
        UUID customerId,
        String customerName,
        UUID contactId,
        String contactName,
        DecisionPart decisionPart,
        FamilyMember family,
        String title,
        String accountManager,
        RelationshipLevel level,
        String greeting,

        @JsonInclude(JsonInclude.Include.ALWAYS) List<Consent.Channel> channels,

        NoChannel noChannel,
        Gift gift,
        Done greeted) {

    /**
     * Why a contact is not to be greeted.
     *
     * @param refused channels that the contact asked us not to use; the others it was never asked for
     * @param text the same for people
     */
    @Schema(name = "NoChannel", examples = """
                {"reason":"REFUSED","refused":["EMAIL"],
                 "text":"Chen Jing refused e-mail, and was never asked for the other channels."}""")
    public record NoChannel(
            NoChannelReason reason,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Consent.Channel> refused,
            String text) {}

    /**
     * What is suggested to give.
     *
     * @param advice of the gift rules; absent where nobody is named who could receive anything
     */
    @Schema(name = "OccasionGift")
    public record Gift(String suggestion, GiftAdvice advice) {}

    /** Who greeted, when and how. */
    @Schema(name = "OccasionGreeted")
    public record Done(UUID greetingId, Instant at, String by, Consent.Channel channel) {}
}
