package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.GiftState;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of gifts may be narrowed to; what is absent does not narrow. */
public class GiftFilter {

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("receiverId")
    public UUID receiverId;

    @QueryParam("giver")
    @Size(min = 1, max = 200) @Parameter(description = "An employee of the caller's house", example = "li.lei")
    public String giver;

    @QueryParam("state")
    public GiftState state;
}
