package dev.guanxi.visitplanner.appointment;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of appointments may be narrowed to; what is absent does not narrow. */
public class AppointmentFilter {

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("accountManager")
    @Size(min = 1, max = 100) @Parameter(description = "Subject of the account manager's token")
    public String accountManager;

    @QueryParam("state")
    public AppointmentState.Name state;

    @QueryParam("from")
    @Parameter(description = "Starting then or later", example = "2026-05-04T00:00:00Z")
    public Instant from;

    @QueryParam("until")
    @Parameter(description = "Starting before then", example = "2026-05-11T00:00:00Z")
    public Instant until;
}
