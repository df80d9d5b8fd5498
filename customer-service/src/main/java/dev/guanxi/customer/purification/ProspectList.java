package dev.guanxi.customer.purification;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of prospects to purify, at most {@value #LONGEST}.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param profileId the ideal customer that they are compared with
 * @param prospectIds these, none of them converted; or else a filter
 */
@Schema(examples = """
                {"profileId":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","filter":{"source":"TRADE_SHOW","country":"CN"}}""")
public record ProspectList(
        UUID id,
        @NotNull UUID profileId,
        @Size(min = 1, max = LONGEST) List<@NotNull UUID> prospectIds,
        @Valid ProspectSelection filter) {

    static final int LONGEST = 10_000;

    /**
     * Whether it names prospects in one way.
     *
     * @param pointer what comes before the names of its members
     */
    void check(String pointer) {
        if ((prospectIds == null) == (filter == null)) {
            throw Refusal.unprocessable(
                    "LIST_AMBIGUOUS", pointer + "filter", null, "Either prospectIds or filter, which may be empty.");
        }
    }

    /** The same list, whatever purification it was for. */
    ProspectList withoutId() {
        return new ProspectList(null, profileId, prospectIds, filter);
    }
}
