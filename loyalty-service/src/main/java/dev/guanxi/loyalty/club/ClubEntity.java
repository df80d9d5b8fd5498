package dev.guanxi.loyalty.club;

import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A club's row. */
@Entity(name = "Club")
@Table(name = "club")
class ClubEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    String name;

    @Column(name = "program_id")
    UUID programId;

    @Column(precision = 19, scale = 4)
    BigDecimal threshold;

    String currency;

    @Column(name = "collect_from")
    Instant collectFrom;

    @Column(name = "collect_to")
    Instant collectTo;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static ClubEntity founded(UUID id, ClubData data, Instant when) {
        ClubEntity club = new ClubEntity();
        club.id = id;
        club.name = data.name();
        club.programId = data.programId();
        club.threshold = data.threshold();
        club.currency = data.currency();
        club.collectFrom = data.from();
        club.collectTo = data.to();
        club.createdAt = when;
        club.changedAt = when;
        return club;
    }

    ClubRule rule() {
        return new ClubRule(Columns.decimal(threshold), currency, collectFrom, collectTo);
    }
}
