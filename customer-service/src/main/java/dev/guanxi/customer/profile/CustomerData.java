package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.phone.PhoneNumbers;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a customer.
 *
 * @param phone kept as E.164 however it was written; with its country's code, unless the address names the country
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param dealerId the partner dealer whose customer it is; a partner's token decides this by itself
 */
@Schema(
        description = "A customer on three independent axes: origin, position in the product's flow, state.",
        examples = """
                {"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
                 "externalIds":[{"system":"pos","id":"17850"}]}""")
public record CustomerData(
        UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotNull CustomerKind kind,
        @NotNull Origin origin,
        @NotNull Position position,
        @NotNull CustomerState state,
        UUID dealerId,
        @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds,
        @Valid Address address,
        @Valid Prospect prospect,

        @Schema(
                examples = "+8657188880000",
                description = "With its country's code, unless the address names the country. Spaces, brackets and the"
                        + " like may stand in it; they are not kept.")
        @Size(max = 40) String phone) {

    public CustomerData {
        name = name == null ? null : name.strip();
        externalIds = externalIds == null ? List.of() : externalIds;
        phone = phone == null ? null : number(phone, address).orElse(phone);
    }

    private static Optional<String> number(String phone, Address address) {
        return PhoneNumbers.within(address == null ? null : address.country(), phone);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        CustomerCheck.check(this);
    }

    /** Whether its phone number, if it has one, is one where the customer is. */
    boolean hasCallablePhone() {
        return phone == null || number(phone, address).isPresent();
    }

    /**
     * The data as this scope may write it: a partner's customers are its dealer's.
     *
     * @throws Refusal if the data contradicts itself or names a foreign dealer
     */
    CustomerData ownedBy(Scope scope) {
        check();
        if (scope.dealerId() == null) {
            return this;
        }
        if (dealerId != null && !scope.reaches(dealerId)) {
            throw Refusal.unprocessable(
                    "DEALER_FOREIGN", "/dealerId", dealerId, "Leave it out: the token names the dealer.");
        }
        return withDealer(scope.dealerId());
    }

    CustomerData withId(UUID newId) {
        return new CustomerData(
                newId, name, kind, origin, position, state, dealerId, externalIds, address, prospect, phone);
    }

    CustomerData withDealer(UUID dealer) {
        return new CustomerData(id, name, kind, origin, position, state, dealer, externalIds, address, prospect, phone);
    }

    CustomerData with(Address otherAddress, Prospect otherProspect, String otherPhone) {
        return new CustomerData(
                id,
                name,
                kind,
                origin,
                position,
                state,
                dealerId,
                externalIds,
                otherAddress,
                otherProspect,
                otherPhone);
    }

    public CustomerData withState(CustomerState other) {
        return new CustomerData(
                id, name, kind, origin, position, other, dealerId, externalIds, address, prospect, phone);
    }

    CustomerData withExternalId(ExternalId externalId) {
        return withExternalIds(List.of(externalId));
    }

    /** With these external ids before its own, each once. */
    CustomerData withExternalIds(List<ExternalId> others) {
        List<ExternalId> all =
                Stream.concat(others.stream(), externalIds.stream()).distinct().toList();
        return new CustomerData(id, name, kind, origin, position, state, dealerId, all, address, prospect, phone);
    }

    /** Without the ids that the customer has here, or had before it was merged: they need no external ones. */
    CustomerData withOnlyForeignIds(Predicate<ExternalId> ours) {
        List<ExternalId> foreign =
                externalIds.stream().filter(one -> !ours.test(one)).toList();
        return new CustomerData(id, name, kind, origin, position, state, dealerId, foreign, address, prospect, phone);
    }

    /** Whether both say the same; the order of external ids does not matter. */
    boolean sameAs(CustomerData other) {
        return Set.copyOf(externalIds).equals(Set.copyOf(other.externalIds))
                && withoutExternalIds().equals(other.withoutExternalIds());
    }

    CustomerData withoutExternalIds() {
        return new CustomerData(id, name, kind, origin, position, state, dealerId, List.of(), address, prospect, phone);
    }
}
