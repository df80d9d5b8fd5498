package dev.guanxi.customer.purification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.branch.Distances.Nearest;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.platform.testing.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Prospects and weights that tests of the rules start from; a change is JSON whose members replace. */
final class Sample {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Sample() {}

    static WeightsData weights(String change) {
        return read(WeightsData.EXAMPLE, change, WeightsData.class);
    }

    static WeightsData weights() {
        return weights("{}");
    }

    /** The appraisal of the API's example: growth 15, risk 20, and so on. */
    static AppraisalData appraisal(String change) {
        return read(AppraisalData.EXAMPLE, change, AppraisalData.class);
    }

    private static <T> T read(String example, String change, Class<T> type) {
        ObjectNode merged = (ObjectNode) Json.read(example);
        JsonNode members = Json.read(change);
        merged.setAll((ObjectNode) members);
        return MAPPER.convertValue(merged, type);
    }

    static IdealProfileData profile(Criterion... criteria) {
        return new IdealProfileData(null, "Ideal", List.of(criteria));
    }

    static Criterion industry(int weight, String... industries) {
        return new Criterion(Criterion.Attribute.INDUSTRY, List.of(industries), null, null, weight);
    }

    /** A profile whose only wish is an industry. */
    static IdealProfileData education() {
        return profile(industry(1, "education"));
    }

    static ProspectFacts facts(AppraisalData appraisal) {
        return facts(appraisal, null, new Nearest("Hangzhou", 10));
    }

    static ProspectFacts facts(AppraisalData appraisal, Boolean served, Nearest nearest) {
        return new ProspectFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                Instant.EPOCH,
                CustomerKind.ORGANISATION,
                Position.FINAL,
                "Zhejiang",
                "CN",
                served,
                nearest,
                appraisal);
    }

    static ProspectFacts captured(int id, Instant at, AppraisalData appraisal) {
        ProspectFacts facts = facts(appraisal);
        return new ProspectFacts(
                new UUID(0, id),
                new UUID(1, id),
                at,
                facts.kind(),
                facts.position(),
                facts.region(),
                facts.country(),
                facts.servedByCompetitor(),
                facts.nearest(),
                appraisal);
    }
}
