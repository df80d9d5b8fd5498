package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads {@link Decimals} from numbers alone. */
final class StrictDecimals extends StdScalarDeserializer<BigDecimal> {

    StrictDecimals() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String text = parser.getText();
        try {
            return Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw new UnreadableValue(parser, text, "Expected " + Decimals.EXPECTED + ".");
        }
    }
}
