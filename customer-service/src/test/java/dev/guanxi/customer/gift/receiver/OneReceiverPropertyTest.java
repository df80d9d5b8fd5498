package dev.guanxi.customer.gift.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

/** However somebody is named from gift to gift, it is one receiver with one allowance. */
class OneReceiverPropertyTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID CONTACT = UUID.randomUUID();
    private static final String OWN_NAME = "沈芳";

    /** Who they are is told by the name, the contact, or both. */
    enum Naming {
        BY_NAME(OWN_NAME, null),
        WITH_TITLE("沈 芳 女士", null),
        BY_NAME_AND_CONTACT(OWN_NAME, CONTACT),
        BY_POSITION_AND_CONTACT("Head of purchasing", CONTACT),
        BY_ANOTHER_NAME_AND_CONTACT("Shen Fang", CONTACT);

        private final ReceiverData said;

        Naming(String name, UUID contact) {
            said = new ReceiverData(name, contact, false);
        }
    }

    @Property
    void isOne(@ForAll @NotEmpty List<Naming> namings) {
        List<ReceiverEntity> kept = new ArrayList<>();

        namings.forEach(one -> keep(kept, one.said));

        assertThat(kept).as("%s", namings).hasSize(1);
    }

    private static void keep(List<ReceiverEntity> kept, ReceiverData said) {
        Optional<ReceiverEntity> found = Receivers.match(kept, knownBy(kept, said), said);
        found.ifPresent(one -> one.learn(said));
        if (found.isEmpty()) {
            kept.add(ReceiverEntity.met(CUSTOMER, said));
        }
    }

    private static KnownBy knownBy(List<ReceiverEntity> kept, ReceiverData said) {
        Map<UUID, String> contacts = kept.stream()
                .filter(one -> one.contactId != null)
                .collect(Collectors.toMap(one -> one.contactId, one -> OWN_NAME));
        return said.contactId() == null ? KnownBy.name(said, contacts) : KnownBy.contact(said, OWN_NAME);
    }
}
