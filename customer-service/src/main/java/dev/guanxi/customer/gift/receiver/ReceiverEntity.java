package dev.guanxi.customer.gift.receiver;

import dev.guanxi.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
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

    /** Whoever it turned out to be: they count together, and the other stands for both. Null for most. */
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

    /** The row by which the person is found. */
    UUID person() {
        return sameAs == null ? id : sameAs;
    }

    boolean isAlike(KnownBy knownBy) {
        return knownBy.nameKeys().contains(nameKey)
                || contactId != null && knownBy.contactIds().contains(contactId);
    }

    /** The person of the rows, of whom this is the first, with the wanted contact where one of them has it. */
    Receiver metAs(List<ReceiverEntity> rows, UUID wanted) {
        boolean has = wanted != null && rows.stream().anyMatch(one -> wanted.equals(one.contactId));
        return new Receiver(id, name, has ? wanted : contactId, publicOfficial);
    }

    Receiver toReceiver() {
        return new Receiver(id, name, contactId, publicOfficial);
    }
}
