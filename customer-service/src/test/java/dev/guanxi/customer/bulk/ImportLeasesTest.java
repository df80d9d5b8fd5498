package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeaseLost;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever lost an import to another instance writes no more of it, and leaves its content alone. */
@QuarkusTest
class ImportLeasesTest extends ServiceTest {

    private static final byte[] CONTENT = {1};

    private static final ImportRequest REQUEST = new ImportRequest(
            ImportKind.CUSTOMERS,
            ImportFormat.CSV,
            Scope.EVERYTHING,
            "somebody",
            false,
            new ImportOptions(Map.of(), List.of(), Map.of(), null, null, null, null, null));

    @Inject
    ImportLeases leases;

    @Inject
    ImportChunks chunks;

    @Inject
    Transactions transactions;

    private final UUID id = Ids.next();
    private final Lease held = new Lease(id, Ids.next(), REQUEST, 0, Set.of());
    private final Lease lost = new Lease(id, Ids.next(), REQUEST, 0, Set.of());

    @BeforeEach
    void another() {
        done(session -> session.createNativeQuery("""
                        insert into import (id, kind, format, state, created_by, created_at, options, lease_owner, lease_until)
                        values (:id, 'CUSTOMERS', 'CSV', 'RUNNING', 'somebody', now(), '{}', :owner,
                          now() + interval '1 hour')""")
                .setParameter("id", id)
                .setParameter("owner", held.owner())
                .executeUpdate()
                .replaceWithVoid());
        Blocking.await(() -> chunks.write(id, 0, CONTENT));
    }

    @AfterEach
    void none() {
        done(session -> session.createNativeQuery("delete from import where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid());
    }

    private void done(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.await(() -> transactions.write(work));
    }

    private boolean hasContent() {
        return Blocking.await(() -> chunks.read(id, 0)) != null;
    }

    private String state() {
        return as("manager").get("/api/v1/imports/" + id).jsonPath().getString("state");
    }

    @Test
    void whoLostItIsRefused() {
        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> done(session -> leases.hold(session, lost)))
                .withMessageContaining("import " + id);
        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> done(session -> leases.advance(session, lost, new BatchResult(), 1, "")));
        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> Blocking.await(() -> leases.finish(lost, ImportState.FAILED, "lost")));

        assertThat(state()).isEqualTo("RUNNING");
        assertThat(hasContent()).isTrue();
    }

    @Test
    void whoHasItGoesOnToTheEnd() {
        done(session ->
                leases.hold(session, held).chain(() -> leases.advance(session, held, new BatchResult(), 1, "")));

        Blocking.await(() -> leases.finish(held, ImportState.DONE, null));

        assertThat(state()).isEqualTo("DONE");
        assertThat(hasContent()).isFalse();
    }
}
