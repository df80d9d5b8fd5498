package dev.guanxi.customer.access;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.awaitility.Awaitility.await;

import dev.guanxi.customer.Given;
import dev.guanxi.customer.gift.GivenGifts;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A dealer who has one of everything, two where lists are to have a second page, and every word of it marked. */
final class DealerWorld {

    static final Client MANAGER = Client.of("manager");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final UUID dealer = UUID.randomUUID();
    final Client client = Client.partner(dealer);

    /** A text that stands in all that the dealer recorded, and nowhere else. */
    final String mark = UUID.randomUUID().toString().substring(0, 13);

    private final String system = "till " + mark;
    private final Map<String, String> ids = new HashMap<>();

    /** @param profile an ideal profile, which all see */
    DealerWorld(String profile) {
        ids.put("dealer", dealer.toString());
        ids.put("profile", profile);
        ids.put("system", system);
        for (int twice = 0; twice < 2; twice++) {
            customers();
            dossier();
            prospects();
            trade();
            gifts();
            occasions();
        }
        undone();
        merges();
        imports();
        agreements();
    }

    /** Of a kind of record, such as {@code customer}. */
    String id(String kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new AssertionError("There is no kind " + kind + " among " + ids.keySet());
        }
        return id;
    }

    /** What nobody else may ever read. */
    Set<String> secrets() {
        Set<String> secrets = new TreeSet<>(ids.values());
        secrets.remove(id("profile"));
        secrets.add(mark);
        return secrets;
    }

    private void keep(String kind, Answer made) {
        ids.put(kind, made.expect(201).id());
    }

    private Answer registered(String name, String externalId) {
        return client.post(CUSTOMERS, customer(name, externalId), "Duplicate-Check", "insist")
                .expect(201);
    }

    Map<String, Object> customer(String name, String externalId) {
        return with(
                Given.customer(externalId),
                "name",
                name,
                "externalIds",
                List.of(Given.externalId(system, externalId)),
                "address",
                object("street", "199 Wensan Road " + mark, "city", "Hangzhou", "country", "CN"));
    }

    private void customers() {
        ids.put("externalId", UUID.randomUUID() + mark);
        ids.put("name", "Silk " + mark + " " + UUID.randomUUID());
        ids.put("customer", registered(id("name"), id("externalId")).id());
        keep(
                "policy",
                MANAGER.post(CUSTOMERS + "/" + id("customer") + "/gift-policies", GivenGifts.policy("2001-01-01")));
    }

    private void dossier() {
        String customer = id("customer");
        ids.put("contact", made(client, customer, "contacts", contact("Chen " + mark)));
        ids.put("contactTwin", made(client, customer, "contacts", contact("Twin " + mark)));
        String gone = made(client, customer, "contacts", contact("Gone " + mark));
        keep(
                "contactMerge",
                client.post(
                        "/api/v1/contacts/" + id("contactTwin") + "/merges",
                        object("duplicateId", gone, "version", 1, "duplicateVersion", 1)));
        ids.put("contactReference", "C" + UUID.randomUUID() + mark);
        imported(
                "CONTACTS",
                "system,reference,customer,name\n%s,%s,%s,Lin %s\n"
                        .formatted(system, id("contactReference"), id("externalId"), mark));
        ids.put("party", made(client, customer, "parties", group("BUYER", "Group " + mark)));
        ids.put("need", made(client, customer, "needs", need("REAL", "Needs " + mark)));
        ids.put("interaction", made(client, customer, "interactions", with(interaction("CALL"), "text", mark)));
        ids.put(
                "satisfaction",
                made(client, customer, "satisfactions", with(satisfaction(id("party"), 1), "note", mark)));
        keep(
                "request",
                client.post(
                        "/api/v1/data-subject-requests",
                        object(
                                "kind",
                                "ERASURE",
                                "customerId",
                                customer,
                                "contactId",
                                id("contact"),
                                "requester",
                                "PERSON",
                                "identityCheck",
                                "Called back " + mark)));
    }

    private void prospects() {
        keep("prospect", client.post(PROSPECTS, potential()));
        client.post(PROSPECTS, with(potential(), "followUpDueAt", "2010-02-01T08:00:00Z"))
                .expect(201);
        String prospect = PROSPECTS + "/" + id("prospect");
        keep("followUp", client.post(prospect + "/follow-ups", object("result", "QUALIFIED", "note", mark)));
        keep("appraisal", client.post(prospect + "/appraisals", object("growth", 7, "remark", mark)));
        keep(
                "purification",
                client.post(
                        "/api/v1/purifications",
                        object("profileId", id("profile"), "prospectIds", List.of(id("prospect")))));
    }

    private Map<String, Object> potential() {
        Map<String, Object> customer =
                with(customer("Silk " + mark + UUID.randomUUID(), UUID.randomUUID() + mark), "state", "POTENTIAL");
        return with(capture(mark), "customer", customer, "campaign", mark);
    }

    /** One that comes up, and one that was greeted. */
    private void occasions() {
        String customer = id("customer");
        String on = LocalDate.now().plusDays(3).toString();
        for (String kind : List.of("greeted", "occasion")) {
            Map<String, Object> day = object("kind", "FOUNDING_DAY", "title", "Founded " + mark, "on", on);
            ids.put(kind, made(client, customer, "occasions", day));
            ids.put(kind + "Key", id(kind) + "~0~" + on);
        }
        Map<String, Object> greeting = object(
                "occasion", id("greetedKey"), "channel", "EMAIL", "greetedAt", "2024-03-02T09:00:00Z", "words", mark);
        ids.put("greeting", made(client, customer, "greetings", greeting));
    }

    private void trade() {
        ids.put("purchaseReference", "P" + UUID.randomUUID() + mark);
        Map<String, Object> sold = with(
                purchase("", id("purchaseReference"), line("SKU" + mark, 9, "31.41")),
                "system",
                system,
                "customer",
                Given.externalId(system, id("externalId")));
        keep("purchase", client.post(PURCHASES, sold));
        keep(
                "return",
                client.post(
                        PURCHASES + "/" + id("purchase") + "/returns",
                        goods("R" + UUID.randomUUID() + mark, piece("SKU" + mark, 1))));
        keep(
                "opportunity",
                client.post(
                        "/api/v1/opportunities",
                        object(
                                "customerId",
                                id("customer"),
                                "productLine",
                                "line " + mark,
                                "amount",
                                314,
                                "currency",
                                "GBP",
                                "owner",
                                mark)));
        keep("exit", client.post("/api/v1/exit-cases", object("customerId", id("customer"), "competitor", mark)));
    }

    private void gifts() {
        Map<String, Object> gift = with(GivenGifts.gift(id("customer"), "Wang " + mark, null, "31"), "purpose", mark);
        Answer given = client.post(GivenGifts.GIFTS, gift);
        keep("gift", given);
        ids.put("receiver", given.body().at("/receiver/id").asText());
        keep(
                "solicitation",
                client.post(
                        GivenGifts.SOLICITATIONS,
                        with(GivenGifts.solicitation(id("customer"), "Li " + mark), "request", mark)));
    }

    private void merges() {
        String name = "Twin " + mark;
        ids.put("twinName", name);
        String[] twins = new String[4];
        for (int i = 0; i < twins.length; i++) {
            twins[i] = registered(name, UUID.randomUUID() + mark).id();
        }
        ids.put("survivor", twins[0]);
        ids.put("merged", twins[1]);
        ids.put("twin", twins[2]);
        keep(
                "merge",
                client.post(
                        CUSTOMERS + "/" + twins[0] + "/merges",
                        object("duplicateId", twins[1], "version", 1, "duplicateVersion", 1)));
        scan();
        ids.put("suspect", client.get("/api/v1/duplicate-suspects").items("id").get(0));
    }

    private static void scan() {
        Answer begun = await().atMost(PATIENCE)
                .until(
                        () -> MANAGER.post("/api/v1/duplicate-scans", object("id", UUID.randomUUID())),
                        answer -> answer.status() == 202);
        await().atMost(PATIENCE).until(() -> MANAGER.get("/api/v1/duplicate-scans/" + begun.id())
                .text("state")
                .equals("DONE"));
    }

    private void imports() {
        String rows = "system,externalId,name,kind,origin,position,state\n" + system + ",I" + mark + ",Import " + mark
                + ",NOTHING " + mark + ",EXTERNAL,FINAL,ACTUAL\n";
        for (int twice = 0; twice < 2; twice++) {
            ids.put("import", imported("CUSTOMERS", rows).id());
        }
    }

    /** An import of which an undo left all, because something builds on it. */
    private void undone() {
        String header = "system,externalId,name,kind,origin,position,state\n";
        StringBuilder rows = new StringBuilder(header);
        for (int i = 0; i < 2; i++) {
            rows.append("%s,U%d%s,Undone %s,ORGANISATION,EXTERNAL,FINAL,ACTUAL\n".formatted(system, i, mark, mark));
        }
        String id = imported("CUSTOMERS", rows.toString()).id();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> sold = purchase("", "U" + i + mark, line("SKU" + mark, 1, "1"));
            client.post(PURCHASES, with(sold, "system", system, "customer", Given.externalId(system, "U" + i + mark)))
                    .expect(201);
        }
        client.post("/api/v1/imports/" + id + "/undo", object()).expect(202);
        await().atMost(PATIENCE)
                .until(() -> client.get("/api/v1/imports/" + id).text("state").equals("UNDONE"));
        ids.put("undone", id);
    }

    /** The import of these rows when it is done. */
    Answer imported(String kind, String rows) {
        String id = client.send("POST", "/api/v1/imports?kind=" + kind, "text/csv", rows)
                .expect(202)
                .id();
        return await().atMost(PATIENCE).until(() -> client.get("/api/v1/imports/" + id), answer -> answer.text("state")
                .equals("DONE"));
    }

    private void agreements() {
        MANAGER.post(
                        "/api/v1/dealers",
                        object(
                                "id",
                                dealer,
                                "name",
                                "Dealer " + mark,
                                "territory",
                                List.of(),
                                "productLines",
                                List.of()))
                .expect(201);
        for (String from : List.of("2024-01-01", "2025-01-01")) {
            keep("agreement", MANAGER.post("/api/v1/agreements", object("dealerId", dealer, "from", from)));
        }
    }
}
