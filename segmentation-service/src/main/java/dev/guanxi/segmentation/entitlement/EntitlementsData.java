package dev.guanxi.segmentation.entitlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What accounts of a tier are entitled to. */
@Schema(name = "TierEntitlementsData", description = "What accounts of a tier are entitled to", examples = """
                {"reservedProductLines":["workstations"],"customisedOffers":true,"dedicatedServiceLine":true,
                 "bestEngineersOnSite":true,"residentEngineer":true,"repairWithinHours":48}""")
record EntitlementsData(
        @NotNull @Size(max = 200) @Schema(description = "Product lines that only accounts of this tier may buy")
        List<@NotBlank @Size(max = 60) String> reservedProductLines,

        @NotNull @Schema(description = "Offers made for the account alone")
        Boolean customisedOffers,

        @NotNull @Schema(description = "A service line of its own")
        Boolean dedicatedServiceLine,

        @NotNull @Schema(description = "The best engineers come")
        Boolean bestEngineersOnSite,

        @NotNull @Schema(description = "An engineer who stays at the account")
        Boolean residentEngineer,

        @Min(1) @Max(8760) @Schema(description = "Repaired within so many hours; absent: no promise")
        Integer repairWithinHours) {}
