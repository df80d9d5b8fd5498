package dev.guanxi.visitplanner.report;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of promises may be narrowed to; what is absent does not narrow. */
public class PromiseFilter {

    @QueryParam("owner")
    @Size(min = 1, max = 100) @Parameter(description = "Subject of who has to keep it")
    public String owner;

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("state")
    public Promise.State state;

    @QueryParam("dueBefore")
    @Parameter(description = "Due before that day", example = "2026-05-11")
    public LocalDate dueBefore;
}
