package dev.guanxi.customer.purchase;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReturnTest extends ServiceTest {

    private static final int CALLERS = 8;

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String customerId;
    private String path;

    @BeforeEach
    void aCustomerHasBought() {
        customerId = registered(pos);
        path = manager.post(
                        PURCHASES, purchase(pos, unique(), line("A", 3, "2.55"), line("B", 1, "10"), line("A", 2, "2")))
                .expect(201)
                .header("Location");
    }

    private int returned(int line) {
        return manager.get(path).body().at("/lines/" + line + "/returned").asInt();
    }

    @Test
    void creditsPiecesAtThePriceThatWasPaid() {
        Answer made = manager.post(path + "/returns", goods(unique(), piece("A", 1), piece("B", 1)))
                .expect(201);

        assertThat(made.decimal("/total")).isEqualByComparingTo("12.55");
        assertThat(made.body().at("/lines/0/purchaseLine").asInt()).isEqualTo(1);
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(returned(0)).isEqualTo(1);
        assertThat(returned(1)).isEqualTo(1);
        assertThat(manager.get(path + "/returns").items("id")).containsExactly(made.id());
        assertThat(manager.get(CUSTOMERS + "/" + customerId + "/returns").items("id"))
                .containsExactly(made.id());
    }

    @ParameterizedTest(name = "{0} of 2.55")
    @CsvSource({"0, 0", "1.5, 1.5", "2.5500, 2.55"})
    void lessMayBeCreditedThanWasPaid(BigDecimal credit, BigDecimal total) {
        Map<String, Object> said = goods(unique(), with(piece("A", 1), "unitPrice", credit));

        Answer made = manager.post(path + "/returns", said).expect(201);

        assertThat(made.decimal("/total")).isEqualByComparingTo(total);
        assertThat(made.decimal("/lines/0/unitPrice")).isEqualByComparingTo(credit);
        assertThat(manager.post(path + "/returns", said).expect(200).id()).isEqualTo(made.id());
    }

    @Test
    void moreIsNotCreditedThanWasPaid() {
        manager.post(path + "/returns", goods(unique(), with(piece("A", 1), "unitPrice", 2.56)))
                .refused(422, "CREDIT_EXCEEDS_PRICE", "/lines/0/unitPrice");
        manager.post(path + "/returns", goods(unique(), with(piece("A", 1), "unitPrice", -1)))
                .refused(400, "REQUEST_INVALID", "/lines/0/unitPrice");

        assertThat(manager.get(path + "/returns").items()).isEmpty();
    }

    @Test
    void piecesOfOneArticleMayComeFromSeveralLines() {
        Answer made =
                manager.post(path + "/returns", goods(unique(), piece("A", 4))).expect(201);

        assertThat(made.body().path("lines")).hasSize(2);
        assertThat(made.decimal("/total")).isEqualByComparingTo("9.65");
    }

    @Test
    void moreThanWasBoughtDoesNotComeBack() {
        Answer refused = manager.post(path + "/returns", goods(unique(), piece("B", 1), piece("A", 6)))
                .refused(422, "RETURN_EXCEEDS_PURCHASE", "/lines/1/quantity");

        assertThat(refused.body().at("/errors/0/value").asInt()).isEqualTo(6);
        assertThat(returned(1)).isZero();
        assertThat(manager.get(path + "/returns").items()).isEmpty();
    }

    @Test
    void whatWasNotBoughtDoesNotComeBack() {
        Answer refused = manager.post(path + "/returns", goods(unique(), piece("B", 1), piece("C", 1)))
                .refused(422, "ARTICLE_NOT_BOUGHT", "/lines/1/sku");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo("C");

        assertThat(returned(1)).isZero();
        assertThat(manager.get(path + "/returns").items()).isEmpty();
    }

    @Test
    void aPieceComesBackOnce() {
        manager.post(path + "/returns", goods(unique(), piece("B", 1))).expect(201);

        manager.post(path + "/returns", goods(unique(), piece("B", 1))).refused(422, "RETURN_EXCEEDS_PURCHASE");
    }

    @Test
    void otherPurchasesOfTheArticleAreLeftAlone() {
        String later = manager.post(PURCHASES, purchase(pos, unique(), line("B", 5, "9")))
                .header("Location");

        manager.post(path + "/returns", goods(unique(), piece("B", 2))).refused(422, "RETURN_EXCEEDS_PURCHASE");
        manager.post(path + "/returns", goods(unique(), piece("B", 1))).expect(201);

        assertThat(manager.get(later).body().at("/lines/0/returned").asInt()).isZero();
    }

    @Test
    void sentAgainItCountsOnce() {
        Map<String, Object> said = goods(unique(), piece("A", 1));
        Answer first = manager.post(path + "/returns", said).expect(201);
        Answer repeat = manager.post(path + "/returns", said).expect(200);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(returned(0)).isEqualTo(1);
    }

    @Test
    void aReferenceStandsForOneReturn() {
        Map<String, Object> said = goods(unique(), piece("A", 1));
        manager.post(path + "/returns", said).expect(201);
        String other = manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "2.55")))
                .header("Location");

        manager.post(path + "/returns", with(said, "lines", List.of(piece("A", 2))))
                .refused(409, "REFERENCE_TAKEN", "/reference");
        manager.post(other + "/returns", said).refused(409, "REFERENCE_TAKEN", "/reference");
        assertThat(returned(0)).isEqualTo(1);
    }

    @Test
    void nothingComesBackBeforeItWasBoughtOrInTheFuture() {
        manager.post(path + "/returns", with(goods(unique(), piece("A", 1)), "returnedAt", "2010-12-01T08:25:59Z"))
                .refused(422, "RETURN_BEFORE_PURCHASE", "/returnedAt");
        manager.post(path + "/returns", with(goods(unique(), piece("A", 1)), "returnedAt", "2999-01-01T00:00:00Z"))
                .refused(422, "IN_FUTURE", "/returnedAt");
        manager.post(path + "/returns", with(goods(unique(), piece("A", 1)), "returnedAt", "2010-12-01T08:26:00Z"))
                .expect(201);
    }

    @Test
    void ofManyWhoBringTheLastPieceOneIsCredited() {
        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(path + "/returns", goods(unique(), piece("B", 1))));

        assertThat(Together.statuses(answers)).containsExactly(201, 422, 422, 422, 422, 422, 422, 422);
        assertThat(returned(1)).isEqualTo(1);
        assertThat(manager.get(path + "/returns").items()).hasSize(1);
    }

    @Test
    void theSameAtOnceCountsOnce() {
        Map<String, Object> said = goods(unique(), piece("A", 1));

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(path + "/returns", said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(returned(0)).isEqualTo(1);
    }

    @Test
    void returnsOfAPurchaseComePageByPage() {
        for (int i = 0; i < 3; i++) {
            manager.post(path + "/returns", goods(unique(), piece("A", 1))).expect(201);
        }

        Answer page = manager.get(path + "/returns?limit=2").expect(200);
        Answer last = manager.get(path + "/returns?limit=2&cursor=" + page.text("next"));

        assertThat(page.items()).hasSize(2);
        assertThat(last.items()).hasSize(1);
        assertThat(last.text("next")).isNull();
    }

    @Test
    void aReturnIsFoundUnderItsPurchaseAlone() {
        String id =
                manager.post(path + "/returns", goods(unique(), piece("A", 1))).id();
        String other = manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "1")))
                .header("Location");

        manager.get(other + "/returns/" + id).refused(404, "RETURN_UNKNOWN");
        manager.get(path + "/returns/" + customerId).refused(404, "RETURN_UNKNOWN");
    }
}
