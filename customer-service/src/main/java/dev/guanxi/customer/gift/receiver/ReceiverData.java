package dev.guanxi.customer.gift.receiver;

import dev.guanxi.customer.contact.NameKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a receiver.
 *
 * @param contactId the contact of the customer, where it is known; needed where two receivers have one name
 * @param publicOfficial whoever was once said to be one stays one
 */
@Schema(name = "GiftReceiverData", examples = "{\"name\":\"王芳\",\"publicOfficial\":false}")
public record ReceiverData(@NotBlank @Size(max = 200) String name, UUID contactId, boolean publicOfficial) {

    public ReceiverData {
        name = name == null ? null : name.strip();
    }

    ReceiverData withContact(UUID contact) {
        return new ReceiverData(name, contact, publicOfficial);
    }

    /** Equal for spellings that differ in case, width, blanks and courtesy titles alone. */
    String nameKey() {
        return NameKey.of(name);
    }
}
