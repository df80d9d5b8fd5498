package dev.guanxi.visitplanner.rhythm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The one row of the tiers' rhythms. */
@Entity(name = "TierRhythm")
@Table(name = "tier_rhythm")
class TierRhythmEntity {

    static final int ONLY_ONE = 1;

    @Id
    int id;

    @Version
    long version;

    @Column(name = "key_days")
    int keyDays;

    @Column(name = "ordinary_days")
    int ordinaryDays;

    @Column(name = "small_days")
    int smallDays;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    void take(Rhythms rhythms, String by, Instant when) {
        keyDays = rhythms.key();
        ordinaryDays = rhythms.ordinary();
        smallDays = rhythms.small();
        changedBy = by;
        changedAt = when;
    }

    TierRhythms toTierRhythms() {
        return new TierRhythms(version, new Rhythms(keyDays, ordinaryDays, smallDays).days(), changedAt, changedBy);
    }
}
