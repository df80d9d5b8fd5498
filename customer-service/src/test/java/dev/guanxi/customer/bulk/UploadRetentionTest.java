package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.platform.retention.Retention;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upload that nobody ended goes by age with all that came of it; what came whole stays. */
@QuarkusTest
class UploadRetentionTest extends ServiceTest {

    private static final byte[] CONTENT = {1};

    private static final ImportRequest REQUEST = new ImportRequest(
            ImportKind.CUSTOMERS,
            ImportFormat.CSV,
            Scope.EVERYTHING,
            "somebody",
            false,
            new ImportOptions(Map.of(), List.of(), Map.of(), null, null, null, null, null));

    @Inject
    Retention retention;

    @Inject
    ImportStore imports;

    @Inject
    ImportChunks chunks;

    @Inject
    Transactions transactions;

    private final List<UUID> begun = new ArrayList<>();

    @AfterEach
    void none() {
        begun.forEach(id -> Blocking.await(
                () -> transactions.write(session -> session.createNativeQuery("delete from import where id = :id")
                        .setParameter("id", id)
                        .executeUpdate())));
    }

    private UUID begun(int hoursAgo, ImportState state) {
        UUID id = Ids.next();
        begun.add(id);
        Blocking.await(() -> transactions.write(session -> imports.insert(session, id, REQUEST)));
        Blocking.await(() -> chunks.write(id, 0, CONTENT));
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery("""
                        update import set state = :state, created_at = now() - make_interval(0, 0, 0, 0, :hours)
                        where id = :id""")
                .setParameter("state", state.name())
                .setParameter("hours", hoursAgo)
                .setParameter("id", id)
                .executeUpdate()));
        return id;
    }

    private boolean hasContent(UUID id) {
        return Blocking.await(() -> chunks.read(id, 0)) != null;
    }

    private static int status(UUID id) {
        return as("manager").get("/api/v1/imports/" + id).statusCode();
    }

    @Test
    void oldUploadsGoWithTheirContentAndOthersStay() {
        UUID old = begun(25, ImportState.RECEIVING);
        UUID young = begun(23, ImportState.RECEIVING);
        UUID whole = begun(25, ImportState.DONE);

        Blocking.await(retention::removeOldRows);

        assertThat(status(old)).isEqualTo(404);
        assertThat(hasContent(old)).isFalse();
        assertThat(status(young)).isEqualTo(200);
        assertThat(hasContent(young)).isTrue();
        assertThat(status(whole)).isEqualTo(200);
        assertThat(hasContent(whole)).isTrue();
    }

    @Test
    void whoStillSendsIsTold() {
        UUID old = begun(25, ImportState.RECEIVING);
        Blocking.await(retention::removeOldRows);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Blocking.await(() -> chunks.write(old, 1, CONTENT)))
                .withMessageContaining("took too long");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Blocking.await(
                        () -> transactions.write(session -> imports.received(session, old, CONTENT.length))))
                .withMessageContaining("took too long");
    }
}
