package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.rule.ApprovalAuthority;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.Finding;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why something is not done to a gift. */
final class GiftRefusals {

    private static final String DENIED = "GIFT_DENIED";

    private GiftRefusals() {}

    /** Whether the rules denied what was asked for. */
    static boolean isDenial(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code().equals(DENIED);
    }

    /** Names each rule that denies, with what is left of its allowance. */
    static void refuseDenied(Evaluation evaluation, GiftCase gift, String currency, Locale language) {
        if (evaluation.verdict() != Verdict.DENIED) {
            return;
        }
        List<FieldError> errors = evaluation.findings().stream()
                .filter(finding -> finding.rule().verdict() == Verdict.DENIED)
                .map(finding -> error(finding, gift, currency, language))
                .toList();
        String detail = errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
        throw new Refusal(Refusal.Kind.UNPROCESSABLE, DENIED, detail, errors);
    }

    private static FieldError error(Finding finding, GiftCase gift, String currency, Locale language) {
        Object value =
                switch (finding.rule().pointer()) {
                    case "/kind" -> gift.kind();
                    case "/amount" -> gift.amount();
                    default -> null;
                };
        String text = RuleTexts.of(language, finding, currency);
        return new FieldError(finding.rule().name(), finding.rule().pointer(), value, text);
    }

    /**
     * Lets whoever gives deal with the gift, and managers and compliance with everybody's.
     *
     * @param pointer where the request names the gift
     */
    static void refuseForeign(GiftEntity gift, Actor actor, String pointer) {
        if (!actor.answersFor(gift.giverOwner, gift.giver)) {
            throw Refusal.unprocessable(
                    "GIVER_FOREIGN",
                    pointer,
                    gift.giver,
                    "A gift of " + actor.subject() + "'s own: with those of others, managers and compliance deal.");
        }
    }

    /** What corrects a gift that was given is given too: nobody takes it out of the limits by calling it off afterwards. */
    static void refuseTakingBack(GiftEntity wrong, boolean planned) {
        if (!wrong.state.isCorrectedBy(planned)) {
            throw Refusal.unprocessable(
                    "CORRECTION_PLANNED", "/planned", planned, "false: what it corrects was given already.");
        }
    }

    static Refusal unapproved(Evaluation evaluation) {
        return Refusal.unprocessable(
                "GIFT_NEEDS_APPROVAL",
                "",
                evaluation.rules(),
                "By the policies of the day it needs approval, or that of compliance: cancel it and record it again.");
    }

    static Refusal unknown(UUID id) {
        return Refusal.unknown("GIFT_UNKNOWN", "No gift has the id " + id + ".");
    }

    static Refusal stateWrong(GiftStep step, GiftState state) {
        String detail = "A gift that is " + state + " does not offer this step.";
        return Refusal.conflict("GIFT_STATE_WRONG", detail, new FieldError("GIFT_STATE_WRONG", "", step, detail));
    }

    static Refusal objection(ApprovalAuthority.Objection objection) {
        return switch (objection) {
            case OWN ->
                Refusal.forbidden(
                        "DECISION_OWN", "Somebody else decides: nobody decides on what they give or asked for.");
            case ABOVE_AUTHORITY ->
                Refusal.forbidden(
                        "DECISION_ABOVE_AUTHORITY",
                        "Compliance decides: the receiver is a public official, or the value is above what managers"
                                + " approve.");
        };
    }
}
