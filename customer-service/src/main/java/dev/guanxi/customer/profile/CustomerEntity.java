package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** A customer's row. */
@Entity(name = "Customer")
@Table(name = "customer")
class CustomerEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "dealer_id")
    UUID dealerId;

    String name;

    @Enumerated(EnumType.STRING)
    CustomerKind kind;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Enumerated(EnumType.STRING)
    Position position;

    @Enumerated(EnumType.STRING)
    CustomerState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "prospect_scope")
    ProspectScope prospectScope;

    @Column(name = "prospect_target")
    String prospectTarget;

    @Column(name = "served_by_competitor")
    Boolean servedByCompetitor;

    String street;
    String city;
    String region;

    @Column(name = "postal_code")
    String postalCode;

    String country;

    @Column(precision = 9, scale = 6)
    BigDecimal latitude;

    @Column(precision = 9, scale = 6)
    BigDecimal longitude;

    String phone;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    @CollectionTable(name = "customer_external_id", joinColumns = @JoinColumn(name = "customer_id"))
    Set<ExternalIdColumns> externalIds = new HashSet<>();

    /** An external id's row; the owner makes ids of different dealers different. */
    @Embeddable
    record ExternalIdColumns(
            @Column(name = "owner") UUID owner,
            @Column(name = "system") String system,
            @Column(name = "external_id") String externalId) {}

    static CustomerEntity registered(UUID id, CustomerData data, Instant when) {
        CustomerEntity customer = new CustomerEntity();
        customer.id = id;
        customer.registeredAt = when;
        customer.take(data, when);
        return customer;
    }

    void take(CustomerData data, Instant when) {
        name = data.name();
        kind = data.kind();
        origin = data.origin();
        position = data.position();
        state = data.state();
        dealerId = data.dealerId();
        phone = data.phone();
        changedAt = when;
        takeAddress(data.address());
        takeProspect(data.prospect());
        takeExternalIds(data.externalIds());
    }

    /** A first purchase ends being a prospect. */
    void becomeActual(Instant when) {
        state = CustomerState.ACTUAL;
        changedAt = when;
    }

    private void takeAddress(Address address) {
        street = address == null ? null : address.street();
        city = address == null ? null : address.city();
        region = address == null ? null : address.region();
        postalCode = address == null ? null : address.postalCode();
        country = address == null ? null : address.country();
        latitude = address == null ? null : address.latitude();
        longitude = address == null ? null : address.longitude();
    }

    /** An actual customer keeps unseen what was known of it as a prospect: its conversion tells it (C5). */
    private void takeProspect(Prospect prospect) {
        if (state == CustomerState.ACTUAL) {
            return;
        }
        prospectScope = prospect == null ? null : prospect.scope();
        prospectTarget = prospect == null ? null : prospect.target();
        servedByCompetitor = prospect == null ? null : prospect.servedByCompetitor();
    }

    private void takeExternalIds(List<ExternalId> ids) {
        Set<ExternalIdColumns> wanted = ids.stream()
                .map(one -> new ExternalIdColumns(Scope.ownerOf(dealerId), one.system(), one.id()))
                .collect(Collectors.toSet());
        externalIds.retainAll(wanted);
        externalIds.addAll(wanted);
    }

    Customer toCustomer() {
        return new Customer(
                id,
                version,
                name,
                kind,
                origin,
                position,
                state,
                dealerId,
                externalIds.stream()
                        .map(one -> new ExternalId(one.system(), one.externalId()))
                        .sorted(Comparator.comparing(ExternalId::system).thenComparing(ExternalId::id))
                        .toList(),
                address(),
                prospect(),
                phone,
                registeredAt,
                changedAt);
    }

    private Prospect prospect() {
        return state == CustomerState.ACTUAL || prospectScope == null
                ? null
                : new Prospect(prospectScope, prospectTarget, servedByCompetitor);
    }

    private Address address() {
        Address address = new Address(street, city, region, postalCode, country, latitude, longitude);
        return address.equals(Address.NOWHERE) ? null : address;
    }
}
