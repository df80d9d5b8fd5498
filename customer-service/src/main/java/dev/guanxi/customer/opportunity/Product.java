package dev.guanxi.customer.opportunity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that deals are about. */
@Schema(examples = """
                {"name":"GTX Pro","series":"GTX","price":4821,"currency":"USD"}""")
public record Product(String name, String series, BigDecimal price, String currency) {

    /** Changes with what is said of the product, so that nobody replaces what he has not read. */
    long version() {
        String said = series + "\n" + price.stripTrailingZeros().toPlainString() + "\n" + currency;
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() & Long.MAX_VALUE;
    }
}
