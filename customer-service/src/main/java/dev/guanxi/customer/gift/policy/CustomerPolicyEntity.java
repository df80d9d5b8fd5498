package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The row of a customer's policy; written once. */
@Entity(name = "CustomerGiftPolicy")
@Table(name = "customer_gift_policy")
class CustomerPolicyEntity {

    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    String reference;

    @Convert(converter = KindsColumn.class)
    Set<GiftKind> kinds;

    @Column(name = "business_meals")
    boolean businessMeals;

    String currency;

    @Column(name = "cap_per_item", precision = 13, scale = 4)
    BigDecimal capPerItem;

    @Column(name = "cap_per_person", precision = 13, scale = 4)
    BigDecimal capPerPerson;

    @Column(name = "announced_by")
    String announcedBy;

    @Column(name = "announced_at")
    Instant announcedAt;

    static CustomerPolicyEntity announced(UUID id, UUID customerId, CustomerPolicyData data, Actor by, Instant when) {
        CustomerPolicyEntity policy = new CustomerPolicyEntity();
        policy.id = id;
        policy.customerId = customerId;
        policy.validFrom = data.validFrom();
        policy.validUntil = data.validUntil();
        policy.reference = data.reference();
        policy.kinds = data.kinds();
        policy.businessMeals = data.businessMeals();
        policy.currency = data.currency();
        policy.capPerItem = data.capPerItem();
        policy.capPerPerson = data.capPerPerson();
        policy.announcedBy = by.subject();
        policy.announcedAt = when;
        return policy;
    }

    CustomerPolicy toPolicy() {
        return new CustomerPolicy(
                id,
                customerId,
                validFrom,
                validUntil,
                reference,
                kinds,
                businessMeals,
                currency,
                Columns.decimal(capPerItem),
                Columns.decimal(capPerPerson),
                announcedBy,
                announcedAt);
    }
}
