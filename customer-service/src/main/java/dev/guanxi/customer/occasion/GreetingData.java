package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.dossier.DossierData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody was greeted.
 *
 * @param occasion the key of the occasion, as listed
 * @param employee subject of who of ours greeted; the caller if absent
 * @param words what was said or written
 */
@Schema(description = "That an occasion was greeted, by whom and how.", examples = """
                {"occasion":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01~0~2026-05-04","channel":"EMAIL",
                 "greetedAt":"2026-05-04T01:00:00Z","employee":"am-li","words":"All the very best on your birthday!"}""")
public record GreetingData(
        UUID id,
        @NotBlank @Size(max = 100) String occasion,
        @NotNull Consent.Channel channel,

        @NotNull Instant greetedAt,
        @Size(min = 1, max = 200) String employee,
        @Size(max = 2000) String words)
        implements DossierData {

    GreetingData by(String caller) {
        return employee != null ? this : new GreetingData(id, occasion, channel, greetedAt, caller, words);
    }
}
