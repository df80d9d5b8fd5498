package dev.guanxi.customer.timeline;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened with a customer.
 *
 * @param type the interaction's or need's kind, the purchase's channel, the satisfaction's source
 * @param text the interaction's subject, the purchase's or return's reference, the need's text, the satisfaction's note
 * @param state the complaint's or need's
 * @param amount the purchase's total, or what a return credited
 * @param score the satisfaction's, 1 to 5
 */
@Schema(examples = """
                {"kind":"INTERACTION","id":"01930d6e-7a60-7c3e-9d41-5b2f4c8e1a01","at":"2026-03-02T09:00:00Z",
                 "type":"COMPLAINT","text":"Screen flickers","state":"OPEN"}""")
public record TimelineItem(
        @NotNull TimelineKind kind,
        @NotNull UUID id,
        Instant at,
        String type,
        String text,
        String state,
        BigDecimal amount,
        String currency,
        Integer score) {}
