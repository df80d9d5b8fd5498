package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a merge of customers keeps aside names a person who is erased no more, and is kept all the same (C7, C17). */
@QuarkusTest
class ErasedMergesTest extends MergingTest {

    @Inject
    Transactions transactions;

    @Override
    Client merging() {
        return Client.of("manager");
    }

    /** As a scan finds it and somebody decides on it. */
    private String toldApart(String one, String other, String reason, String by) {
        UUID id = UUID.randomUUID();
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery("""
                        insert into duplicate_suspect (id, version, customer_id, other_id, score, agreements, fingerprint,
                          state, scan_id, found_at, reason, decided_by, decided_at)
                        select :id, 2, least(c.one, c.other), greatest(c.one, c.other), 60, '', :id, 'NOT_A_DUPLICATE', :id,
                          now(), :reason, :by, now()
                        from (values (cast(:one as uuid), cast(:other as uuid))) c (one, other)""")
                .setParameter("id", id)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("reason", reason)
                .setParameter("by", by)
                .executeUpdate()));
        return id.toString();
    }

    private String keptReason(String suspect) {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select content ->> 'reason' from customer_merge_row where content ->> 'id' = :id",
                        String.class)
                .setParameter("id", suspect)
                .getSingleResultOrNull()));
    }

    @Test
    void whatIsKeptAsideLosesItsTextsAboutThePersonAlone() {
        String named = toldApart(duplicate, registered(unique()), "Wu Jun knows both", "manager");
        String other = toldApart(duplicate, registered(unique()), "They know each other", "Wu Jun");
        String colleague = made(merging(), survivor, "contacts", contact("Wu Jun"));
        merge();

        erased(survivor, colleague);

        assertThat(keptReason(named)).isEqualTo("Erased person");
        assertThat(keptReason(other)).isEqualTo("They know each other");
    }
}
