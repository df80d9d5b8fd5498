package dev.guanxi.customer.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** Who does what for a customer's account from when until when (C10), to list customers by. */
@Entity(name = "ManagedAccount")
@Immutable
@Table(name = "account_assignment")
class ManagedAccountEntity {

    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "function")
    String duty;

    @Formula("employee_key(employee)")
    String employeeKey;

    @Column(name = "until_at")
    Instant untilAt;
}
