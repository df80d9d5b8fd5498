package dev.guanxi.customer.gift.allowance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose allowances are asked for, and of when. */
public class AllowanceFilter {

    @QueryParam("by")
    @NotNull @Parameter(description = "Whose allowances; RECEIVER needs customerId")
    public AllowanceHolder by;

    @QueryParam("year")
    @Min(2000) @Max(9999) @Parameter(description = "Calendar year, the present one if absent", example = "2026")
    public Integer year;

    @QueryParam("customerId")
    @Parameter(description = "Narrows receivers and companies to this customer")
    public UUID customerId;

    @QueryParam("giver")
    @Size(min = 1, max = 200) @Parameter(description = "Narrows givers to this one", example = "li.lei")
    public String giver;
}
