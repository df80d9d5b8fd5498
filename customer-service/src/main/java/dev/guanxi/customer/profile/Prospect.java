package dev.guanxi.customer.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes a customer potential (C1).
 *
 * @param target the region, stratum, organisation or person that is meant
 * @param servedByCompetitor whether a competitor has them as an actual customer already
 */
@Schema(description = "What is known of a potential customer; only with the state POTENTIAL.")
public record Prospect(
        @NotNull ProspectScope scope,

        @Schema(examples = "Universities in Zhejiang") @Size(max = 200) String target,

        boolean servedByCompetitor) {}
