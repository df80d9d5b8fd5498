package dev.guanxi.customer.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of a contact's family (C3). */
public record FamilyMember(
        @NotNull Relation relation,
        @Schema(examples = "Chen Yu") @Size(max = 200) String name,
        @Valid Birthday birthday) {

    public FamilyMember {
        name = SaidOfPeople.optional(name);
    }

    /** What they are to the contact. */
    @Schema(name = "FamilyRelation")
    public enum Relation {
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        OTHER
    }
}
