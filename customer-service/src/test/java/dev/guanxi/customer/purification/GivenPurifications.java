package dev.guanxi.customer.purification;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.customer.prospect.GivenProspects;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import java.util.List;
import java.util.Map;

/** Profiles, appraisals and weights that tests start from. */
public final class GivenPurifications {

    static final String PROFILES = "/api/v1/ideal-profiles";
    public static final String WEIGHTS = "/api/v1/purification-weights";
    public static final String PURIFICATIONS = "/api/v1/purifications";

    private GivenPurifications() {}

    static Map<String, Object> profile() {
        return object(
                "name",
                "Universities",
                "criteria",
                List.of(
                        object("attribute", "INDUSTRY", "values", List.of("education"), "weight", 3),
                        object("attribute", "COUNTRY", "values", List.of("CN"), "weight", 1)));
    }

    /** Makes a profile; its id. */
    public static String madeProfile() {
        return Client.of("manager").post(PROFILES, profile()).expect(201).id();
    }

    /** Captures a prospect and appraises it; its id. */
    static String appraised(Client by, String externalId, Map<String, Object> appraisal) {
        String prospect = GivenProspects.captured(by, externalId);
        by.post(PROSPECTS + "/" + prospect + "/appraisals", appraisal).expect(201);
        return prospect;
    }

    /** An appraisal of which growth is the only thing known. */
    static Map<String, Object> growing(int growth) {
        return object("growth", growth, "risk", 0);
    }

    static Map<String, Object> list(String profileId, Object... prospectIds) {
        return object("profileId", profileId, "prospectIds", List.of(prospectIds));
    }

    /** The weights that the tables came with, as JSON. */
    public static Map<String, Object> weights() {
        Map<String, Object> weights = object();
        Json.read(WeightsData.EXAMPLE).properties().forEach(one -> weights.put(one.getKey(), one.getValue()));
        return weights;
    }

    /** Weights where these parts alone count, one as much as another. */
    static Map<String, Object> weightsOf(Part... counting) {
        List<Part> those = List.of(counting);
        Map<String, Object> parts = object();
        for (Part part : Part.values()) {
            parts.put(part.name(), those.contains(part) ? 1 : 0);
        }
        return with(weights(), "parts", parts);
    }
}
