package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.Map;

/** A whole number that Java has no room for is told with what was sent and the range. */
final class WholeNumberRanges extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final String INT = Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
    private static final String LONG = Long.MIN_VALUE + " to " + Long.MAX_VALUE;

    private static final Map<Class<?>, String> RANGES =
            Map.of(int.class, INT, Integer.class, INT, long.class, LONG, Long.class, LONG);

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reader) {
        String range = RANGES.get(described.getBeanClass());
        return range == null ? reader : new Ranged(reader, range);
    }

    private static final class Ranged extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final String range;

        Ranged(JsonDeserializer<?> reader, String range) {
            super(reader);
            this.range = range;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Ranged(reader, range);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return super.deserialize(parser, context);
            } catch (InputCoercionException e) {
                throw new UnreadableValue(parser, parser.getText(), "Expected a whole number from " + range + ".");
            }
        }
    }
}
