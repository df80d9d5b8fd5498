package dev.guanxi.customer.gift.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The states that hold an allowance, which the indexes that serve the sums cannot but name again. */
@QuarkusTest
class HeldTest extends ServiceTest {

    private static final Pattern STATE = Pattern.compile("'([A-Z_]+)'");

    @Inject
    Transactions transactions;

    private static List<String> states(String sql) {
        return STATE.matcher(sql).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theIndexesHaveTheStatesThatHoldAnAllowance() {
        List<String> conditions = Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery("""
                        select pg_get_expr(i.indpred, i.indrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
                        where starts_with(c.relname, 'gift_spent_')""", String.class).getResultList()));

        assertThat(conditions).hasSize(3).allSatisfy(one -> assertThat(states(one))
                .containsExactlyInAnyOrderElementsOf(states(Held.BY_STATE)));
    }

    @Test
    void whatIsGivenOrMayBeGivenHoldsIt() {
        assertThat(states(Held.BY_STATE))
                .isEqualTo(List.of("PENDING_APPROVAL", "APPROVED", "GIVEN_UNAPPROVED", "GIVEN"));
        assertThat(Arrays.stream(GiftState.values()).filter(GiftState::isGiven).toList())
                .isSubsetOf(GiftState.holdingAllowance());
    }
}
