package dev.guanxi.segmentation.shopper.calibration;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calibration over HTTP. */
@Path("/api/v1/shopper-calibration")
@Tag(name = "Shopper learning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS})
final class CalibrationResource {

    private final CalibrationService calibrations;

    CalibrationResource(CalibrationService calibrations) {
        this.calibrations = calibrations;
    }

    @GET
    @Operation(
            operationId = "getShopperCalibration",
            summary = "Read whether the probabilities that were answered came true",
            description = "Of confirmed sessions: what was answered before the type was confirmed, against the type.")
    @Refuses(invalid = "PERIOD_EMPTY")
    public Uni<CalibrationView> get(
            @QueryParam("from") @Parameter(description = "Ended at this time or later") Instant from,
            @QueryParam("until") @Parameter(description = "Ended before this time") Instant until,
            @QueryParam("store") String store) {
        return calibrations.of(from, until, store).map(CalibrationView::of);
    }
}
