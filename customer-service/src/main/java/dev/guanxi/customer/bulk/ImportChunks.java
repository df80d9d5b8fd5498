package dev.guanxi.customer.bulk;

import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The content of imports, in numbered pieces. */
@Singleton
final class ImportChunks {

    private final Transactions transactions;

    ImportChunks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Refused (in the result) if the import went by age. */
    Uni<Void> write(UUID importId, int number, byte[] content) {
        return transactions
                .write(session -> session.createNativeQuery(
                                "insert into import_chunk (import_id, number, content) values (:id, :number, :content)")
                        .setParameter("id", importId)
                        .setParameter("number", number)
                        .setParameter("content", content)
                        .executeUpdate()
                        .replaceWithVoid())
                .onFailure(failure -> Failures.violates(failure, "import_chunk_import_id_fkey"))
                .transform(failure -> tooSlow());
    }

    /** The import went by age while its content was still on its way. */
    static Refusal tooSlow() {
        return Refusal.invalidField(
                "UPLOAD_INCOMPLETE",
                "",
                null,
                "The whole file: it took too long to arrive, and nothing of it was kept.");
    }

    /** The piece, null after the last. */
    Uni<byte[]> read(UUID importId, int number) {
        return transactions.read(session -> session.createNativeQuery(
                        "select content from import_chunk where import_id = :id and number = :number", byte[].class)
                .setParameter("id", importId)
                .setParameter("number", number)
                .getSingleResultOrNull());
    }

    /** Throws the content away. */
    Uni<Void> discard(Mutiny.Session session, UUID importId) {
        return session.createNativeQuery("delete from import_chunk where import_id = :id")
                .setParameter("id", importId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
