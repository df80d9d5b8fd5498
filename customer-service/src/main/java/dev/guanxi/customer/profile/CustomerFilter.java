package dev.guanxi.customer.profile;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of customers may be narrowed to; what is absent does not narrow. */
public class CustomerFilter {

    @QueryParam("q")
    @Size(min = 2, max = 100) @Parameter(description = "Part of the name, in any case", example = "acme")
    public String q;

    @QueryParam("kind")
    public CustomerKind kind;

    @QueryParam("origin")
    public Origin origin;

    @QueryParam("position")
    public Position position;

    @QueryParam("state")
    public CustomerState state;

    @QueryParam("dealerId")
    public UUID dealerId;

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
    public String country;
}
