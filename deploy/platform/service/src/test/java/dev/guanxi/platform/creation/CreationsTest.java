package dev.guanxi.platform.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Creations without a key, which reach no database; the services' tests show those with one. */
class CreationsTest {

    private final Creations creations = new Creations(new IdempotencyKeys(null));
    private final Map<UUID, String> made = new HashMap<>();

    @Test
    void theFirstRequestMakesItUnderTheClientsId() {
        UUID id = Ids.next();

        assertThat(asked(id, "red")).isEqualTo(new Made<>("red", true));
        assertThat(made).containsEntry(id, "red");
    }

    @Test
    void aRepeatFindsWhatTheFirstMade() {
        UUID id = Ids.next();
        asked(id, "red");

        assertThat(asked(id, "red")).isEqualTo(new Made<>("red", false));
    }

    @Test
    void anotherRequestUnderTheIdIsRefused() {
        UUID id = Ids.next();
        asked(id, "red");

        assertThatThrownBy(() -> asked(id, "blue")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal).hasMessage("This id belongs to another colour; make a new one.");
            assertThat(refusal.errors())
                    .extracting(FieldError::code, FieldError::pointer)
                    .containsExactly(tuple("ID_TAKEN", "/id"));
        });
        assertThat(made).containsEntry(id, "red");
    }

    @Test
    void withoutIdOrKeyEachRequestMakesAnother() {
        assertThat(List.of(asked(null, "red"), asked(null, "red")))
                .containsExactly(new Made<>("red", true), new Made<>("red", true));
        assertThat(made).hasSize(2);
    }

    private Made<String> asked(UUID clientId, String colour) {
        CreationRequest request = new CreationRequest("mix-colour", "colour", "li.lei", null, clientId, colour);
        return creations
                .once(null, request, id -> Uni.createFrom().item(made.get(id)), colour::equals, id -> make(id, colour))
                .await()
                .indefinitely();
    }

    private Uni<String> make(UUID id, String colour) {
        made.put(id, colour);
        return Uni.createFrom().item(colour);
    }
}
