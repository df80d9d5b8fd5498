package dev.guanxi.segmentation.shopper.floor;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be followed up. Not kept here: it goes to customer-service.
 *
 * @param quantity pieces; null if none was named
 */
@Schema(name = "ShopperProspect", examples = """
                {"organisation":"Acme PC","contactName":"Chen Jing","phone":"+8657188880000",
                 "need":"30 notebooks for a classroom, installed by August","quantity":30}""")
record ShopperProspectData(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the organisation, at most 200 characters; none if absent")
        String organisation,

        @Size(max = 200) @Schema(description = "Name of the person to ask for, at most 200 characters; none if absent")
        String contactName,

        @Schema(description = "With + and its country's code") @Pattern(regexp = "\\+[0-9]{6,15}") String phone,

        @Schema(description = "What they need") @Size(max = 500) String need,

        @Min(1) @Schema(description = "How many pieces they need, from 1; none if absent")
        Integer quantity) {}
