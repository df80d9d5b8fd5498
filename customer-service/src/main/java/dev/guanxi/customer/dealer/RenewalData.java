package dev.guanxi.customer.dealer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for the agreement that follows on.
 *
 * @param id of the new agreement; made here if absent
 */
@Schema(name = "AgreementRenewalData", examples = "{\"id\":\"01930d6e-7a16-7c01-9e00-0123456789ac\"}")
public record RenewalData(UUID id) {}
