package dev.guanxi.segmentation.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An account as customer-service describes it; written by {@link AccountFacts} alone. */
@Entity
@Immutable
@Table(name = "account")
class Account {

    @Id
    @Column(name = "customer_id")
    UUID customerId;

    String name;

    @Column(name = "registered_at")
    Instant registeredAt;
}
