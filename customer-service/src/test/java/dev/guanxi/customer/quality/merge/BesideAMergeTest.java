package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
import static dev.guanxi.customer.purification.GivenPurifications.PURIFICATIONS;
import static dev.guanxi.customer.purification.GivenPurifications.madeProfile;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.LockWaits;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written of a customer while it is merged or parted again: the merge has taken its rows and is not done yet. Nothing
 * fails, nothing is lost, and everything is in the end whose it should be.
 */
@QuarkusTest
class BesideAMergeTest extends ServiceTest {

    private static final Client MANAGER = Client.of("manager");
    private static final Client COMPLIANCE = Client.of("compliance");

    @Inject
    DataSource database;

    private final String pos = unique();
    private String survivor;
    private String duplicate;
    private String need;

    @BeforeEach
    void twoRecords() {
        survivor = registered(unique());
        duplicate = registered(pos);
        need = made(MANAGER, duplicate, "needs", need("REAL", "Quiet fans"));
    }

    /** A kind of record: how it is written of a customer, and whose it is then. */
    enum Kind {
        OPPORTUNITY {
            @Override
            Answer write(String customer, String purchase) {
                return MANAGER.post(
                        "/api/v1/opportunities",
                        object(
                                "customerId",
                                customer,
                                "productLine",
                                "x",
                                "amount",
                                5,
                                "currency",
                                "CNY",
                                "stage",
                                "PROPOSAL"));
            }
        },
        EXIT_CASE {
            @Override
            Answer write(String customer, String purchase) {
                return MANAGER.post("/api/v1/exit-cases", object("customerId", customer, "reason", "PRICE"));
            }
        },
        GIFT {
            @Override
            Answer write(String customer, String purchase) {
                return MANAGER.post(GIFTS, gift(customer, "Shen Fang", "giver-" + unique(), "5"));
            }
        },
        SOLICITATION {
            @Override
            Answer write(String customer, String purchase) {
                return MANAGER.post(SOLICITATIONS, solicitation(customer, "Shen Fang"));
            }
        },
        GIFT_POLICY {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(COMPLIANCE, CUSTOMERS + "/" + customer + "/gift-policies", policy("2031-01-01"));
            }
        },
        RETURN {
            @Override
            Answer write(String customer, String purchase) {
                return MANAGER.post(PURCHASES + "/" + purchase + "/returns", goods(unique(), piece("A", 1)));
            }
        },
        ACCOUNT_MANAGER {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(MANAGER, CUSTOMERS + "/" + customer + "/account-managers", object("employee", "wang"));
            }
        },
        LEVEL {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(
                        MANAGER,
                        CUSTOMERS + "/" + customer + "/relationship-levels",
                        object("level", "BASIC", "reason", "x"));
            }
        },
        ACCOUNT_CONTACT {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(
                        MANAGER,
                        CUSTOMERS + "/" + customer + "/account-contacts",
                        object("at", Instant.now().toString()));
            }
        },
        CONTACT {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(MANAGER, CUSTOMERS + "/" + customer + "/contacts", contact("Chen Jie"));
            }
        },
        INTERACTION {
            @Override
            Answer write(String customer, String purchase) {
                return sentOn(MANAGER, CUSTOMERS + "/" + customer + "/interactions", interaction("CALL"));
            }
        },
        PURCHASE {
            @Override
            Answer write(String customer, String purchase) {
                String buyer = MANAGER.get(CUSTOMERS + "/" + customer)
                        .body()
                        .at("/externalIds/0/id")
                        .asText();
                return MANAGER.post(PURCHASES, purchase(buyer, unique(), line("A", 1, "5")));
            }
        };

        abstract Answer write(String customer, String purchase);

        /** Goes where the old id leads. */
        static Answer sentOn(Client by, String path, Object body) {
            Answer answer = by.post(path, body);
            return answer.status() == 308 ? by.post(answer.header("Location"), body) : answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenMeanwhileIsTheSurvivors(Kind kind) {
        String bought = MANAGER.post(PURCHASES, purchase(pos, unique(), line("A", 3, "5")))
                .expect(201)
                .id();

        Answer written = besides(
                () -> merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + survivor), duplicate),
                () -> kind.write(duplicate, bought));

        written.expect(201);
        assertThat(written.text("customerId")).isIn(survivor, null);
        MANAGER.get(CUSTOMERS + "/" + survivor).expect(200);
    }

    /** It sees the two as they were, and waits for nobody. */
    @Test
    void aPreviewDoesNotWait() {
        Answer preview = besides(
                () -> merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + survivor), duplicate),
                () -> MANAGER.post(CUSTOMERS + "/" + survivor + "/merge-previews", object("duplicateId", duplicate)));

        assertThat(preview.expect(200).body().path("version").asInt()).isEqualTo(1);
    }

    /** The contact goes to the survivor, and is found there. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNamedByAContactIsFoundAtTheSurvivor(boolean given) {
        String contact = made(MANAGER, duplicate, "contacts", contact("Chen Jie"));
        Map<String, Object> body =
                given ? gift(duplicate, "Chen Jie", "giver-" + unique(), "5") : solicitation(duplicate, "Chen Jie");

        Answer written = besides(
                () -> merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + survivor), duplicate),
                () -> MANAGER.post(
                        given ? GIFTS : SOLICITATIONS,
                        with(body, "receiver", with(receiver("Chen Jie"), "contactId", contact))));

        assertThat(written.expect(201).text("customerId")).isEqualTo(survivor);
    }

    /** It is read before the merge is done, and written after. */
    @Test
    void aListThatIsPurifiedIsReadAnew() {
        survivor = MANAGER.post(CUSTOMERS, potential(unique())).expect(201).id();
        Answer prospect = MANAGER.post(PROSPECTS, capture(unique())).expect(201);
        duplicate = prospect.text("customerId");
        need = made(MANAGER, duplicate, "needs", need("REAL", "Quiet fans"));
        String profile = madeProfile();

        Answer written = besides(
                () -> merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + survivor), duplicate),
                () -> MANAGER.post(PURIFICATIONS, object("profileId", profile, "prospectIds", List.of(prospect.id()))));

        String entries = written.expect(201).header("Location") + "/prospects";
        assertThat(MANAGER.get(entries).expect(200).items("customerId")).containsExactly(survivor);
    }

    /** The party goes back to the duplicate, so that it is none of the survivor's any more. */
    @Test
    void whatIsWrittenWhileTheyArePartedFindsThemParted() {
        String party = made(MANAGER, duplicate, "parties", group("BUYER", "Purchasing"));
        String merge = merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + survivor), duplicate)
                .id();

        Answer written = besides(
                () -> MANAGER.post("/api/v1/merges/" + merge + "/undo", "").expect(200),
                () -> MANAGER.post(CUSTOMERS + "/" + survivor + "/satisfactions", satisfaction(party, 4)));

        written.refused(422, "PARTY_UNKNOWN", "/partyId");
        assertThat(MANAGER.get(CUSTOMERS + "/" + survivor + "/satisfactions")
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(MANAGER.get(CUSTOMERS + "/" + duplicate + "/parties").items("id"))
                .containsExactly(party);
    }

    /** Holds the merge in its middle, by the need that it wants to move, until the other is done or waits as well. */
    private Answer besides(Supplier<Answer> merge, Supplier<Answer> other) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from need where id = '" + need + "' for update");
            CompletableFuture<Answer> merging = CompletableFuture.supplyAsync(merge);
            Awaitility.await().until(() -> LockWaits.in(database) >= 1);
            CompletableFuture<Answer> writing = CompletableFuture.supplyAsync(other);
            Awaitility.await().until(() -> writing.isDone() || LockWaits.in(database) >= 2);
            connection.commit();
            merging.join();
            return writing.join();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
