package dev.guanxi.customer.profile;

import dev.guanxi.customer.tier.AccountTier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The tier that a customer has now (S1), to list customers by. */
@Entity(name = "CurrentTier")
@Immutable
@Table(name = "current_account_tier")
class CurrentTierEntity {

    @Id
    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Enumerated(EnumType.STRING)
    AccountTier tier;
}
