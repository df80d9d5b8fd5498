package dev.guanxi.customer.gift.receiver;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person at a customer who receives gifts. */
@Schema(name = "GiftReceiver", examples = """
                {"id":"01930d6e-7a22-7c3e-9d41-5b2f4c8e1a01","name":"王芳","publicOfficial":false}""")
public record Receiver(UUID id, String name, UUID contactId, boolean publicOfficial) {}
