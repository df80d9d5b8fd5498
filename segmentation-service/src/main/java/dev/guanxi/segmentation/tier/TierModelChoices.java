package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.tier.TierModelRepository.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which model a run uses: an effective one the current version, a preview any version or a what-if. */
@ApplicationScoped
class TierModelChoices {

    private static final String WHAT_IF = "A what-if of a preview";

    private final TierModelRepository models;
    private final Patches patches;

    TierModelChoices(TierModelRepository models, Patches patches) {
        this.models = models;
        this.patches = patches;
    }

    /** The model as requests hold it, so that what is wrong in it is found where they wrote it. */
    record WhatIf(@NotNull @Valid TierModelData whatIf) {}

    /** @param whatIf null for the version itself */
    record Chosen(int version, TierModel model, TierModel whatIf) {}

    /** @throws Refusal for an unknown version, and for an effective run with another model than the current */
    Uni<Chosen> of(Mutiny.Session session, NewTierRun asked) {
        return models.current(session).chain(current -> {
            refuseUnlessPreviewed(asked, current);
            return asked.modelVersion() == null
                    ? Uni.createFrom().item(chosen(current, asked.whatIf()))
                    : models.find(session, asked.modelVersion())
                            .map(found -> chosen(known(found, asked), asked.whatIf()));
        });
    }

    private static void refuseUnlessPreviewed(NewTierRun asked, Version current) {
        boolean other = asked.modelVersion() != null && asked.modelVersion() != current.number();
        if (!asked.isPreview() && (other || asked.whatIf() != null)) {
            throw Refusal.unprocessable(
                    "MODEL_ONLY_PREVIEWED",
                    other ? "/modelVersion" : "/whatIf",
                    other ? asked.modelVersion() : null,
                    "An effective run uses the current model, version " + current.number()
                            + "; change that first, or ask for a preview.");
        }
    }

    private static Version known(Version found, NewTierRun asked) {
        if (found == null) {
            throw Refusal.unprocessable(
                    "TIER_MODEL_UNKNOWN",
                    "/modelVersion",
                    asked.modelVersion(),
                    "A version of GET /api/v1/tier-models.");
        }
        return found;
    }

    /** What a what-if makes of a version, null for none; so that a repeat is known, whatever has become current since. */
    Uni<TierModel> whatIf(Mutiny.Session session, int version, JsonNode whatIf) {
        return whatIf == null
                ? Uni.createFrom().nullItem()
                : models.find(session, version).map(found -> changed(found.model(), whatIf));
    }

    private Chosen chosen(Version version, JsonNode whatIf) {
        if (whatIf == null) {
            return new Chosen(version.number(), version.model(), null);
        }
        TierModel changed = changed(version.model(), whatIf);
        return new Chosen(version.number(), changed, changed);
    }

    private TierModel changed(TierModel model, JsonNode whatIf) {
        TierModelNames.requireKnown("/whatIf", whatIf);
        WhatIf current = new WhatIf(TierModelData.of(model).because(WHAT_IF));
        JsonNode patch = JsonNodeFactory.instance.objectNode().set("whatIf", whatIf);
        return patches.apply(current, patch, WhatIf.class).whatIf().checked("/whatIf");
    }
}
