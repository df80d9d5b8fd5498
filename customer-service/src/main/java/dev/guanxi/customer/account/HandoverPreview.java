package dev.guanxi.customer.account;

import dev.guanxi.customer.account.Handover.Account;
import dev.guanxi.customer.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a handover would come to (C10); nothing has changed.
 *
 * @param passedOn how many of each kind would change hands
 * @param staying how many of each kind would not, and why
 * @param passedOnElsewhere what another service would pass on with the accounts, and how; not counted here
 * @param accounts that would be passed on, in order of the customers' ids
 */
@Schema(examples = """
                {"fromManager":"l.wang","toManager":"j.sun",
                 "passedOn":[{"kind":"ACCOUNT","count":1},{"kind":"OPPORTUNITY","count":3}],
                 "staying":[{"kind":"PROMISED_GIFT","count":1,"text":"They stay with their giver, whose limits they hold …"}],
                 "passedOnElsewhere":[
                   {"kind":"APPOINTMENT","text":"visit-planner-service passes on the open appointments with these customers …"},
                   {"kind":"PROMISE","text":"visit-planner-service passes on what was promised to these customers …"}],
                 "accounts":[{"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","managedSince":"2026-01-31T01:30:00Z",
                              "supportMembers":2,"contacts":9,"lastContactAt":"2026-03-01T02:00:00Z"}]}""")
public record HandoverPreview(
        String fromManager,
        String toManager,
        List<Handed> passedOn,
        List<Staying> staying,
        List<Elsewhere> passedOnElsewhere,
        List<Account> accounts) {

    /**
     * What would stay.
     *
     * @param text why, and who takes care of it
     */
    public record Staying(HandedKind kind, long count, String text) {}

    /**
     * What would pass on in another service.
     *
     * @param text which of it, and by which service
     */
    @Schema(name = "HandedElsewhere")
    public record Elsewhere(ElsewhereKind kind, String text) {}

    /** What another service passes on when it hears that an account has another manager. */
    @Schema(name = "HandedElsewhereKind")
    public enum ElsewhereKind {
        /** An appointment that is open (V2). */
        APPOINTMENT,
        /** What was promised at a visit and is not kept yet (V4). */
        PROMISE
    }

    /** @param tried what the handover came to before it was taken back */
    static HandoverPreview of(Handover tried, Texts texts) {
        return new HandoverPreview(
                tried.fromManager(),
                tried.toManager(),
                tried.passedOn(),
                tried.staying().stream().map(one -> staying(one, texts)).toList(),
                tried.accounts().isEmpty() ? List.of() : elsewhere(texts),
                tried.accounts());
    }

    private static Staying staying(Handed one, Texts texts) {
        return new Staying(one.kind(), one.count(), texts.get("staying." + one.kind()));
    }

    private static List<Elsewhere> elsewhere(Texts texts) {
        return Stream.of(ElsewhereKind.values())
                .map(kind -> new Elsewhere(kind, texts.get("elsewhere." + kind)))
                .toList();
    }
}
