package dev.guanxi.customer.gift.receiver;

import dev.guanxi.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A receiver's row. */
@Entity(name = "GiftReceiver")
@Table(name = "gift_receiver")
class ReceiverEntity {

    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    String name;

    @Column(name = "name_key")
    String nameKey;

    /** Whoever it turned out to be: they count together, and only the other is found. Null for most. */
    @Column(name = "same_as")
    UUID sameAs;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "public_official")
    boolean publicOfficial;

    static ReceiverEntity met(UUID customerId, ReceiverData data) {
        ReceiverEntity receiver = new ReceiverEntity();
        receiver.id = Ids.next();
        receiver.customerId = customerId;
        receiver.name = data.name();
        receiver.nameKey = data.nameKey();
        receiver.learn(data);
        return receiver;
    }

    /** Takes what was not known yet. */
    void learn(ReceiverData data) {
        contactId = contactId == null ? data.contactId() : contactId;
        publicOfficial |= data.publicOfficial();
    }

    Receiver toReceiver() {
        return new Receiver(id, name, contactId, publicOfficial);
    }
}
