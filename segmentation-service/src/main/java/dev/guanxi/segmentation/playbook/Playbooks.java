package dev.guanxi.segmentation.playbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The playbooks of conduct and care, read once from {@code playbooks/conduct.{en,zh}.json}. */
@Singleton
final class Playbooks {

    private final Map<String, List<Playbook>> byLanguage;

    Playbooks(ObjectMapper json) {
        byLanguage = Map.of("en", read(json, "en"), "zh", read(json, "zh"));
    }

    List<Playbook> all(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), byLanguage.get("en"));
    }

    /** @throws Refusal for a code that is none of them */
    Playbook get(String code, Locale language) {
        Playbook found = find(code, language);
        if (found == null) {
            throw Refusal.unknown("PLAYBOOK_UNKNOWN", "The playbooks are " + codes() + ".");
        }
        return found;
    }

    /** @throws Refusal where a body names one that is none of them */
    Playbook named(String code, Locale language) {
        Playbook found = find(code, language);
        if (found == null) {
            String detail = "One of " + codes() + ".";
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "PLAYBOOK_UNKNOWN",
                    detail,
                    List.of(new FieldError("PLAYBOOK_UNKNOWN", "/playbook", code, detail)));
        }
        return found;
    }

    private Playbook find(String code, Locale language) {
        return all(language).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private String codes() {
        return all(Locale.ENGLISH).stream().map(Playbook::code).collect(Collectors.joining(", "));
    }

    private static List<Playbook> read(ObjectMapper json, String language) {
        String file = "playbooks/conduct." + language + ".json";
        try (InputStream stream = Playbooks.class.getClassLoader().getResourceAsStream(file)) {
            return List.of(json.readValue(stream, Playbook[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
