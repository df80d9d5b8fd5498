package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Refuses JSON that Jackson would otherwise bend into shape: {@code 1.5} pieces as 1, {@code "6"} as 6, {@code 0} as the
 * first constant of an enum, an empty text as an absent id, the second of two equal members, what follows the end. Decimals
 * stay exact.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuseScalarsOfOtherTypes(mapper);
        SimpleModule module = new SimpleModule("guanxi-strict");
        module.addDeserializer(String.class, new StrictText());
        module.addKeyDeserializer(String.class, new StrictText.Key());
        module.addDeserializer(BigDecimal.class, new StrictDecimals());
        module.addDeserializer(UUID.class, new StrictIds());
        StrictTimes.addTo(module);
        module.setDeserializerModifier(new WholeNumberRanges());
        mapper.registerModule(module);
    }

    @SuppressWarnings("deprecation") // Jackson 2 offers no other way for a mapper that is built already
    private static void refuseScalarsOfOtherTypes(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** After Quarkus's own modules, whose readers of times are replaced. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
