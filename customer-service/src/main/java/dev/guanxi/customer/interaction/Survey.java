package dev.guanxi.customer.interaction;

import dev.guanxi.customer.dossier.JsonColumn;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A questionnaire that was answered (C16).
 *
 * @param satisfactions of parties of the customer, each at most once
 */
@Schema(examples = """
                {"questionnaire":"Yearly survey 2026",
                 "answers":[{"question":"What should we do better?","answer":"Softer seats."}],
                 "satisfactions":[{"partyId":"01930d6e-7a30-7c3e-9d41-5b2f4c8e1a01","score":2}]}""")
public record Survey(
        @NotBlank @Size(max = 200) String questionnaire,
        @Size(max = 100) List<@NotNull @Valid Answer> answers,
        @Size(max = 50) List<@NotNull @Valid PartyScore> satisfactions) {

    public Survey {
        answers = answers == null ? List.of() : answers;
        satisfactions = satisfactions == null ? List.of() : satisfactions;
    }

    /** One question with its answer. */
    @Schema(name = "SurveyAnswer")
    public record Answer(
            @NotBlank @Size(max = 500) String question,
            @NotBlank @Size(max = 2000) String answer) {}

    /**
     * How satisfied a party said it was.
     *
     * @param score 1 (not at all) to 5 (fully)
     */
    @Schema(name = "SurveyPartyScore")
    public record PartyScore(
            @NotNull UUID partyId,

            @Schema(examples = "2") @NotNull @Min(1) @Max(5) Integer score) {}

    /**
     * What single values cannot tell.
     *
     * @throws Refusal if a party has two satisfactions
     */
    void check() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < satisfactions.size(); i++) {
            UUID party = satisfactions.get(i).partyId();
            if (!seen.add(party)) {
                throw Refusal.unprocessable(
                        "PARTY_REPEATED", "/survey/satisfactions/" + i + "/partyId", party, "Each party once.");
            }
        }
    }

    /** The survey as one JSON text. */
    static final class Column extends JsonColumn<Survey> {
        Column() {
            super(Survey.class);
        }
    }
}
