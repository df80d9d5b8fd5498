package dev.guanxi.segmentation.entitlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.tier.Tier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The strategies, read once from {@code playbooks/tier-strategies.{en,zh}.json}; the best tier first. */
@Singleton
final class TierStrategyPlaybooks {

    private final Map<String, List<TierStrategyPlaybook>> byLanguage;

    TierStrategyPlaybooks(ObjectMapper json) {
        byLanguage = Map.of("en", read(json, "en"), "zh", read(json, "zh"));
    }

    TierStrategyPlaybook of(Tier tier, Locale language) {
        return byLanguage
                .getOrDefault(language.getLanguage(), byLanguage.get("en"))
                .get(tier.ordinal());
    }

    private static List<TierStrategyPlaybook> read(ObjectMapper json, String language) {
        String file = "playbooks/tier-strategies." + language + ".json";
        try (InputStream stream = TierStrategyPlaybooks.class.getClassLoader().getResourceAsStream(file)) {
            return List.of(json.readValue(stream, TierStrategyPlaybook[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
