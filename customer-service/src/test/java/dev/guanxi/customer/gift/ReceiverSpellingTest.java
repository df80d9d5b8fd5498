package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.contact.NameKey;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets a second allowance by another spelling, be it new or kept from before spellings were one. */
@QuarkusTest
class ReceiverSpellingTest extends ServiceTest {

    private static final String NAME = "陈静";
    private static final String MIGRATION = "/db/migration/V150__receivers_by_any_spelling.sql";

    private final Client manager = Client.named("manager", unique());
    private String customerId;

    @Inject
    Transactions transactions;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
    }

    private String given(String receiver, String amount) {
        return manager.post(GIFTS, gift(customerId, receiver, unique(), amount))
                .expect(201)
                .body()
                .at("/receiver/id")
                .asText();
    }

    private void written(String receiver, String name, String key) {
        executed("update gift_receiver set name = '" + name + "', name_key = '" + key + "' where id = '" + receiver
                + "'");
    }

    private void executed(String sql) {
        Blocking.await(() ->
                transactions.write(session -> session.createNativeQuery(sql).executeUpdate()));
    }

    /** Renames the keys as the migration did, and lets those that come to be one count together. */
    private void migrated() throws IOException {
        try (InputStream script = getClass().getResourceAsStream(MIGRATION)) {
            Arrays.stream(new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n"))
                    .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
                    .filter(statement -> statement.startsWith("update"))
                    .forEach(this::executed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"陈 静", "陈静女士", "陈 静 老师", "Ms. 陈静"})
    void anotherSpellingHasNoAllowanceOfItsOwn(String spelling) {
        for (int i = 0; i < 2; i++) {
            given(NAME, "1500");
        }

        Answer denied = manager.post(GIFTS, with(gift(customerId, spelling, unique(), "1"), "planned", true))
                .refused(422, "GIFT_DENIED", "/amount");

        assertThat(denied.body().at("/errors/0/code").asText()).isEqualTo("RECEIVER_LIMIT");
    }

    @Test
    void receiversThatComeToBeOneCountTogether() throws IOException {
        String first = given(NAME, "1500");
        String second = given("Somebody", "1400");
        manager.post(SOLICITATIONS, solicitation(customerId, "Somebody")).expect(201);
        written(second, "陈静女士", "陈静女士");

        migrated();

        Answer evaluated = manager.post(EVALUATIONS, gift(customerId, "陈 静", unique(), "1"))
                .expect(200);
        assertThat(evaluated.decimal("/allowances/0/spent")).isEqualByComparingTo("2900");
        assertThat(evaluated.body().at("/rules/0/rule").asText()).isEqualTo("RECEIVER_ESCALATED");
        Answer report = Client.of("manager")
                .get(ALLOWANCES + "?by=RECEIVER&customerId=" + customerId)
                .expect(200);
        assertThat(report.items("receiverId")).containsExactly(first);
        assertThat(report.decimal("/items/0/spent")).isEqualByComparingTo("2900");
    }

    @Test
    void keysOfBeforeBecomeThoseOfNow() throws IOException {
        List<String> before =
                List.of("陈 静 女士", "mrs. chen  jing", "prof dr. 王芳", "约翰·史密斯", "陈\u200B静总经理", "先生", "drew");
        List<String> receivers =
                before.stream().map(one -> given("R" + unique(), "1")).toList();
        for (int i = 0; i < before.size(); i++) {
            written(receivers.get(i), before.get(i), before.get(i));
        }

        migrated();

        for (int i = 0; i < before.size(); i++) {
            assertThat(keyOf(receivers.get(i))).isEqualTo(NameKey.of(before.get(i)));
        }
    }

    private String keyOf(String receiver) {
        return Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery("select name_key from gift_receiver where id = :id", String.class)
                        .setParameter("id", UUID.fromString(receiver))
                        .getSingleResult()));
    }
}
