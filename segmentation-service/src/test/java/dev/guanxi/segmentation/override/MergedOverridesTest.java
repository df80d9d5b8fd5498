package dev.guanxi.segmentation.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers said of customers that became one: at most one override is in force for an account (C7, S3). */
@QuarkusTest
class MergedOverridesTest extends ServiceTest {

    private UUID survivor;
    private UUID duplicate;
    private final UUID merge = UUID.randomUUID();

    @BeforeEach
    void twoAccounts() {
        survivor = facts.account("Survivor");
        duplicate = facts.account("Duplicate");
    }

    @Test
    void theOverrideOfTheDuplicateHoldsForASurvivorWithoutOne() {
        UUID theirs = override(duplicate, 1);
        UUID ended = ended(duplicate);
        UUID ownEnded = ended(survivor);
        UUID rating = rating(duplicate);

        merged();
        assertThat(holder(theirs)).isEqualTo(survivor);
        assertThat(holder(ended)).isEqualTo(survivor);

        undone();
        assertThat(holder(theirs)).isEqualTo(duplicate);
        assertThat(holder(ended)).isEqualTo(duplicate);
        assertThat(holder(ownEnded)).isEqualTo(survivor);
        assertThat(of("rating", rating)).isEqualTo(duplicate);
        assertThat(facts.value("select count(told_as) from tier_override", Long.class))
                .isZero();
    }

    @Test
    void theSurvivorsOwnHoldsAndTheOtherIsBackWithTheDuplicate() {
        UUID own = override(survivor, 1);
        UUID theirs = override(duplicate, 5);

        merged();
        assertThat(holder(own)).isEqualTo(survivor);
        assertThat(holder(theirs)).isEqualTo(duplicate);

        undone();
        assertThat(holder(own)).isEqualTo(survivor);
        assertThat(holder(theirs)).isEqualTo(duplicate);
    }

    @Test
    void ofTwoThatComeTheNewestHolds() {
        UUID third = facts.account("Third");
        UUID older = override(duplicate, 5);
        UUID newer = override(third, 1);
        Told.merged(duplicate, third, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(20)).until(() -> facts.value("select count(*) from alias", Long.class) == 1);
        assertThat(holder(newer)).isEqualTo(third);

        merged();
        assertThat(holder(newer)).isEqualTo(survivor);
        assertThat(holder(older)).isEqualTo(duplicate);

        undone();
        assertThat(holder(newer)).isEqualTo(third);
        assertThat(holder(older)).isEqualTo(duplicate);
    }

    private void merged() {
        Told.merged(survivor, duplicate, merge);
        await().atMost(Duration.ofSeconds(20)).until(() -> standsFor().equals(survivor.toString()));
    }

    private void undone() {
        Told.undone(survivor, duplicate, merge);
        await().atMost(Duration.ofSeconds(20)).until(() -> standsFor().equals("itself"));
    }

    private String standsFor() {
        return facts.value(
                "select coalesce((select cast(root_id as text) from alias where id = '" + duplicate + "'), 'itself')",
                String.class);
    }

    private UUID override(UUID customer, int daysAgo) {
        UUID id = UUID.randomUUID();
        facts.update("""
                insert into tier_override (id, version, customer_id, tier, reason, set_by, set_at, until)
                values (?, 1, ?, 'KEY', 'x', 'test-manager', now() - make_interval(days => ?), now() + interval '9 days')""", id, customer, daysAgo);
        return id;
    }

    private UUID ended(UUID customer) {
        UUID id = UUID.randomUUID();
        facts.update("""
                insert into tier_override (id, version, customer_id, tier, reason, set_by, set_at, until, ended_at)
                values (?, 2, ?, 'KEY', 'x', 'test-manager', now() - interval '9 days', now(), now())""", id, customer);
        return id;
    }

    private UUID rating(UUID customer) {
        UUID id = UUID.randomUUID();
        facts.update("""
                insert into rating (id, customer_id, subject, points, reason, rated_by, valid_from, recorded_at)
                values (?, ?, 'STRATEGIC_FIT', 50, 'x', 'test-manager', now(), now())""", id, customer);
        return id;
    }

    private UUID holder(UUID override) {
        return of("tier_override", override);
    }

    private UUID of(String table, UUID id) {
        return facts.value("select customer_id from " + table + " where id = '" + id + "'", UUID.class);
    }
}
