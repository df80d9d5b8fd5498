package dev.guanxi.customer.opportunity;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that deals are about. */
@Schema(examples = """
                {"name":"GTX Pro","series":"GTX","price":4821,"currency":"USD"}""")
public record Product(String name, String series, BigDecimal price, String currency) {}
