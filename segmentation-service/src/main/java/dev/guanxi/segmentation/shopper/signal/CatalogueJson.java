package dev.guanxi.segmentation.shopper.signal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the catalogue from {@code shopper/expert-model.json}. */
public final class CatalogueJson {

    private static final String FILE = "shopper/expert-model.json";

    @Produces
    @Singleton
    public static Catalogue catalogue() {
        try (InputStream stream = CatalogueJson.class.getClassLoader().getResourceAsStream(FILE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build()
                    .readValue(stream, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
