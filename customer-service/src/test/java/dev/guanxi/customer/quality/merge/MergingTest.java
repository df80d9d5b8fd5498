package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import org.junit.jupiter.api.BeforeEach;

/** What tests have in common that make two records one and part them again. */
abstract class MergingTest extends ServiceTest {

    String survivor;
    String duplicate;

    /** Who registers and merges the two. */
    abstract Client merging();

    @BeforeEach
    final void twoRecords() {
        survivor = registered(merging(), unique());
        duplicate = registered(merging(), unique());
    }

    final Answer merge() {
        return merging()
                .post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    final void undo(Answer merge) {
        merging().post("/api/v1/merges/" + merge.id() + "/undo", "").expect(200);
    }
}
