package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Receives imports and tells how they stand. */
@Singleton
public final class ImportService {

    private static final int CHUNK = 1 << 20;

    private final Transactions transactions;
    private final ImportStore imports;
    private final Rejections rejections;
    private final ImportChunks chunks;
    private final ImportRunner runner;
    private final Creations creations;

    ImportService(
            Transactions transactions,
            ImportStore imports,
            Rejections rejections,
            ImportChunks chunks,
            ImportRunner runner,
            Creations creations) {
        this.transactions = transactions;
        this.imports = imports;
        this.rejections = rejections;
        this.chunks = chunks;
        this.runner = runner;
        this.creations = creations;
    }

    /**
     * Receives the content of an import; blocks until all of it is kept. From then on it will be worked through, whatever
     * happens to this instance. A repeat under the same key, with the same content, answers with the import of the
     * first time, and what it sent is thrown away.
     *
     * @param idempotencyKey null if none was sent
     * @throws Refusal if the caller stops sending, or sends for too long; nothing is kept then
     */
    Made<Import> receive(ImportRequest wanted, String idempotencyKey, InputStream content) {
        UUID id = Ids.next();
        Blocking.await(() -> transactions.write(session -> imports.insert(session, id, wanted)));
        boolean begun = false;
        try {
            DigestInputStream digested = new DigestInputStream(content, sha256());
            long bytes = keep(id, digested);
            Asked asked = new Asked(
                    wanted, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
            CreationRequest request =
                    new CreationRequest("start-import", "import", wanted.caller(), idempotencyKey, null, asked, id);
            Made<Import> received =
                    Blocking.await(() -> transactions.write(session -> once(session, request, wanted.scope(), bytes)));
            begun = received.created();
            return received;
        } finally {
            if (begun) {
                runner.wake();
            } else {
                Blocking.await(() -> transactions.write(session -> imports.discard(session, id)));
            }
        }
    }

    /** What a repeat must ask for again, by the digest of its content. */
    private record Asked(ImportRequest wanted, String digest) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Uni<Made<Import>> once(Mutiny.Session session, CreationRequest request, Scope scope, long bytes) {
        return creations.once(
                session,
                request,
                id -> id.equals(request.newId()) ? Uni.createFrom().nullItem() : imports.reached(session, scope, id),
                earlier -> true,
                id -> imports.received(session, id, bytes).chain(() -> imports.reached(session, scope, id)));
    }

    private long keep(UUID id, InputStream content) {
        long bytes = 0;
        int number = 0;
        byte[] chunk = read(content);
        while (chunk.length > 0) {
            byte[] full = chunk;
            int at = number++;
            Blocking.await(() -> chunks.write(id, at, full));
            bytes += chunk.length;
            chunk = read(content);
        }
        return bytes;
    }

    /** The sender may stop in the middle, or the connection break. */
    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException e) {
            throw Refusal.invalidField(
                    "UPLOAD_INCOMPLETE", "", null, "The whole file: it broke off, and nothing of it was kept.");
        }
    }

    Uni<Import> get(Scope scope, UUID id) {
        return transactions.read(session -> reached(session, scope, id));
    }

    /** The import, in a transaction of the caller's; refused (in the result) if it is not within reach. */
    public Uni<Import> reached(Mutiny.Session session, Scope scope, UUID id) {
        return imports.reached(session, scope, id);
    }

    Uni<Page<Import>> list(Scope scope, Cursor after, int limit) {
        return transactions
                .read(session -> imports.list(session, scope, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    Uni<Page<Rejection>> rejections(Scope scope, UUID id, String code, Cursor after, int limit) {
        return get(scope, id)
                .chain(() -> transactions.read(session -> rejections.list(session, id, code, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.row())));
    }
}
