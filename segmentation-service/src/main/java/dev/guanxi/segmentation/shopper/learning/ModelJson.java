package dev.guanxi.segmentation.shopper.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** A learned model as it is stored: what the catalogue has and the model does not yet is the expert's. */
@Singleton
final class ModelJson {

    private final ObjectMapper json;

    ModelJson(ObjectMapper json) {
        this.json = json;
    }

    /** The figures, and by store its outcomes. */
    record Content(double[] prior, Map<String, double[]> likelihoods, Map<String, double[]> stores) {}

    String write(ShopperModel model, OutcomeCounts counts) {
        try {
            return json.writeValueAsString(new Content(model.prior(), model.likelihoods(), counts.stores()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures are always writable", e);
        }
    }

    ShopperModel read(int version, String content, ShopperModel expert) {
        Content stored = read(content, Content.class);
        Map<String, double[]> likelihoods = new LinkedHashMap<>();
        expert.likelihoods()
                .forEach((signal, p) ->
                        likelihoods.put(signal, stored.likelihoods().getOrDefault(signal, p)));
        return new ShopperModel(version, stored.prior(), likelihoods, expert.sets());
    }

    /** Null for a store without outcomes. */
    double[] counts(String ofStore) {
        return ofStore == null ? null : read(ofStore, double[].class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored model cannot be read", e);
        }
    }
}
