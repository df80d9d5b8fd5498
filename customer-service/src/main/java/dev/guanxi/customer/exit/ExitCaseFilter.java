package dev.guanxi.customer.exit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of cases may be narrowed to; what is absent does not narrow. */
public class ExitCaseFilter {

    @QueryParam("state")
    public ExitState state;

    @QueryParam("reason")
    public ExitReason reason;

    @QueryParam("owner")
    @Size(max = 200) public String owner;

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("winBackBefore")
    @Parameter(description = "Only cases with a win-back date before this day", example = "2011-10-01")
    public LocalDate winBackBefore;
}
