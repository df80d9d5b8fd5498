package dev.guanxi.customer.opportunity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of deals may be narrowed to; what is absent does not narrow. */
public class OpportunityFilter {

    @QueryParam("stage")
    public Stage stage;

    @QueryParam("owner")
    @Size(max = 200) public String owner;

    @QueryParam("region")
    @Size(max = 100) public String region;

    @QueryParam("product")
    @Size(max = 100) public String product;

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("expectedBefore")
    @Parameter(description = "Only deals expected to close before this day", example = "2017-04-01")
    public LocalDate expectedBefore;
}
