package dev.guanxi.customer.dealer;

import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that a dealer signs for: who it is, and nothing of what we know of it.
 *
 * @param address without coordinates; absent if nothing of it is known
 * @param since when the dealer began to sign
 */
@Schema(description = "An account that a dealer signs for, as a contract names it.", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Qiantang Medical Devices",
                 "kind":"ORGANISATION","address":{"city":"Hangzhou","region":"Zhejiang","country":"CN"},
                 "phone":"+8657188880000","since":"2026-01-31T01:30:00Z"}""")
public record SignedAccount(
        UUID customerId, String name, CustomerKind kind, Address address, String phone, Instant since) {}
