package dev.guanxi.customer.party;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A party's row. */
@Entity(name = "Party")
@Table(name = "party")
class PartyEntity extends DossierRecord<PartyData> {

    @Enumerated(EnumType.STRING)
    PartyRole role;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "other_customer_id")
    UUID otherCustomerId;

    @Column(name = "group_name")
    String groupName;

    /** Written by {@link SatisfactionStore}. */
    @Column(insertable = false, updatable = false)
    Integer satisfaction;

    @Column(name = "satisfied_at", insertable = false, updatable = false)
    Instant satisfiedAt;

    @Override
    protected void take(PartyData data) {
        role = data.role();
        contactId = data.who().contactId();
        otherCustomerId = data.who().customerId();
        groupName = data.who().group();
    }

    @Override
    public PartyData data() {
        return new PartyData(id(), role, new Who(contactId, otherCustomerId, groupName));
    }

    Party toParty() {
        return new Party(
                id(),
                version(),
                customerId(),
                role,
                data().who(),
                satisfaction,
                satisfiedAt,
                recordedBy(),
                recordedAt(),
                changedAt());
    }
}
