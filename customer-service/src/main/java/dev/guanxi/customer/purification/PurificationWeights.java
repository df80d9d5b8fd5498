package dev.guanxi.customer.purification;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Weights under their version.
 *
 * @param version from 1; the ETag of the newest
 * @param setBy the subject of the token that set them
 */
@Schema(examples = """
                {"version":1,"setAt":"2026-06-02T02:15:00Z","setBy":"wang.li","weights":""" + WeightsData.EXAMPLE + "}")
public record PurificationWeights(long version, Instant setAt, String setBy, WeightsData weights) {}
