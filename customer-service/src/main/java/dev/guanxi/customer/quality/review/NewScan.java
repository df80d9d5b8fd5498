package dev.guanxi.customer.quality.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scan that is asked for.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 */
@Schema(examples = "{\"id\":\"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01\"}")
public record NewScan(UUID id) {}
