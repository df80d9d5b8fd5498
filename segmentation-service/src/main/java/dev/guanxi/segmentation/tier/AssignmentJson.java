package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Assignments as JSON columns. A part is {@code [points, raw figure]} or the reason why it has no data; weights are not
 * repeated a million times, they are in the run's model.
 */
@ApplicationScoped
class AssignmentJson {

    private final ObjectMapper json;

    AssignmentJson(ObjectMapper json) {
        this.json = json;
    }

    private record StoredRow(
            UUID customerId,
            Tier tier,
            Tier previousTier,
            long version,
            double score,
            int rank,
            BigDecimal netRevenue,
            Trade trade,
            Map<Part, Object> parts) {}

    String rows(List<Assignment> assignments) {
        return written(assignments.stream().map(AssignmentJson::row).toList());
    }

    Trade trade(String text) {
        try {
            return json.readValue(text, Trade.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    AccountScore score(String text, TierModel model) {
        try {
            Map<Part, JsonNode> stored = json.readValue(text, new TypeReference<>() {});
            return AccountScore.of(model, part -> part(part, model.weight(part), stored.get(part)));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    private static StoredRow row(Assignment assignment) {
        Map<Part, Object> parts = new EnumMap<>(Part.class);
        assignment.accountScore().factors().forEach(factor -> factor.parts()
                .forEach(part -> parts.put(part.part(), stored(part))));
        return new StoredRow(
                assignment.customerId(),
                assignment.tier(),
                assignment.previousTier(),
                assignment.version(),
                assignment.score(),
                assignment.rank(),
                assignment.netRevenue(),
                assignment.trade(),
                parts);
    }

    private static Object stored(PartScore part) {
        return part instanceof Measured measured
                ? List.of(measured.value(), measured.raw())
                : ((Missing) part).reason();
    }

    /** A part that did not exist yet when the run was made had no data. */
    private static PartScore part(Part part, int weight, JsonNode stored) {
        if (stored == null) {
            return new Missing(part, weight, NoData.NOT_COLLECTED);
        }
        return stored.isArray()
                ? new Measured(
                        part, weight, stored.get(0).asDouble(), stored.get(1).asDouble())
                : new Missing(part, weight, NoData.valueOf(stored.asText()));
    }

    private static IllegalStateException unreadable(JsonProcessingException e) {
        return new IllegalStateException("A stored assignment cannot be read", e);
    }
}
