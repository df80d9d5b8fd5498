package dev.guanxi.customer.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A level that a manager set for a customer (C9), to list customers by; the newest holds. */
@Entity(name = "SetLevel")
@Immutable
@Table(name = "relationship_level")
class SetLevelEntity {

    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    @Enumerated(EnumType.STRING)
    RelationshipLevel level;

    Instant since;
}
