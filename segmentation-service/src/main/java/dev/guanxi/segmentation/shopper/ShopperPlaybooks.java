package dev.guanxi.segmentation.shopper;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The playbooks, read once from {@code playbooks/shopper-types.{en,zh}.json}. */
@Singleton
public final class ShopperPlaybooks {

    private final Map<String, List<ShopperPlaybook>> byLanguage;

    ShopperPlaybooks(ObjectMapper json) {
        byLanguage = Map.of("en", read(json, "en"), "zh", read(json, "zh"));
    }

    /** All six, in the order of {@link ShopperType}. */
    public List<ShopperPlaybook> all(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), byLanguage.get("en"));
    }

    /** @throws Refusal for a code that is none of the six */
    public ShopperPlaybook get(String code, Locale language) {
        return all(language).stream()
                .filter(playbook -> playbook.code().name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "SHOPPER_TYPE_UNKNOWN",
                        Arrays.stream(ShopperType.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "The types are ", "."))));
    }

    private static List<ShopperPlaybook> read(ObjectMapper json, String language) {
        String file = "playbooks/shopper-types." + language + ".json";
        try (InputStream stream = ShopperPlaybooks.class.getClassLoader().getResourceAsStream(file)) {
            return List.of(json.readValue(stream, ShopperPlaybook[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
