package dev.guanxi.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.local.Service;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Imports;
import dev.guanxi.systemtests.PurchaseFile;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** customer-service dies in the middle of an import. */
@SystemUnderTest
@Order(Integer.MAX_VALUE)
class ImportCrashTest {

    private final RunningSystem system;
    private final Imports imports;

    ImportCrashTest(RunningSystem system) {
        this.system = system;
        this.imports = new Imports(system.as("manager"));
    }

    @Test
    void theImportGoesOnAndEveryRowCountsOnce() {
        PurchaseFile file = new PurchaseFile("import-crash", 200, 12_000);
        imports.run(PurchaseFile.CUSTOMERS, file.customers());
        Trade before = system.books().awaitAgreement();
        Answer started = imports.start(PurchaseFile.PURCHASES, file.purchases());

        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> imports.look(started).number("/read") > 0);
        system.component(Service.CUSTOMER).kill();
        system.component(Service.CUSTOMER).start();

        Answer after = imports.look(started);
        assertThat(after.text("/state")).as("killed in the middle").isEqualTo("RUNNING");
        assertThat(after.number("/read")).isBetween(1L, file.rows() - 1);
        Answer done = imports.awaitDone(started);
        assertThat(done.number("/read")).isEqualTo(file.rows());
        assertThat(done.number("/duplicates")).isZero();
        assertThat(done.number("/purchases")).isEqualTo(file.trade().purchases());
        assertThat(done.number("/returns")).isEqualTo(file.trade().returns());
        assertThat(done.at("/rejectedByCode")).isEqualTo(file.rejectedByCode());
        assertThat(system.books().recordedBy("import-crash")).isEqualTo(file.trade());
        assertThat(system.books().awaitAgreement().purchases())
                .isEqualTo(before.purchases() + file.trade().purchases());
    }
}
