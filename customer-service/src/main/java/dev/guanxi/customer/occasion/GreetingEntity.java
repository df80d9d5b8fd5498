package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A greeting's row. */
@Entity(name = "Greeting")
@Table(name = "greeting")
class GreetingEntity extends DossierRecord<GreetingData> {

    @Column(name = "source_id")
    UUID sourceId;

    String part;

    @Column(name = "on_day")
    LocalDate onDay;

    /** Follows from the occasion, which may be gone later. */
    @Enumerated(EnumType.STRING)
    OccasionKind kind;

    @Enumerated(EnumType.STRING)
    Consent.Channel channel;

    @Column(name = "greeted_by")
    String greetedBy;

    @Column(name = "greeted_at")
    Instant greetedAt;

    String words;

    @Column(name = "interaction_id")
    UUID interactionId;

    @Override
    protected void take(GreetingData data) {
        OccasionKey key = OccasionKey.parse("/occasion", data.occasion());
        sourceId = key.sourceId();
        part = key.part();
        onDay = key.on();
        channel = data.channel();
        greetedBy = data.employee();
        greetedAt = data.greetedAt();
        words = data.words();
    }

    @Override
    public GreetingData data() {
        return new GreetingData(id(), key().text(), channel, greetedAt, greetedBy, words);
    }

    OccasionKey key() {
        return new OccasionKey(sourceId, part, onDay);
    }

    Greeting toGreeting() {
        return new Greeting(
                id(),
                version(),
                customerId(),
                key().text(),
                kind,
                onDay,
                channel,
                greetedAt,
                greetedBy,
                words,
                interactionId,
                recordedBy(),
                recordedAt());
    }
}
