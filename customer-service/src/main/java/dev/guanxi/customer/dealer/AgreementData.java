package dev.guanxi.customer.dealer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of an agreement; it holds for exactly one year.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param from the first day
 */
@Schema(examples = "{\"dealerId\":\"01930d6e-0000-7000-8000-00000000dea1\",\"from\":\"2026-03-01\"}")
public record AgreementData(
        UUID id, @NotNull UUID dealerId, @NotNull LocalDate from) {}
