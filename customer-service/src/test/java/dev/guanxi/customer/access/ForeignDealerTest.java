package dev.guanxi.customer.access;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * No operation leads a dealer to another dealer's data (C11): each is asked, in every place that names a record, for one of
 * another dealer's, and answers as if there were no such record. An operation or a place that is not in this table fails.
 */
@QuarkusTest
class ForeignDealerTest extends ServiceTest {

    private static final String TABLE = """
            GET    /api/v1/agreements                                          ?dealerId=dealer
            GET    /api/v1/agreements/{id}                                     {id}=agreement
            GET    /api/v1/branches
            GET    /api/v1/branches/{id}                                       {id}=shared
            GET    /api/v1/contacts/by-reference/{system}/{reference}          {system}=system {reference}=contactReference ?dealerId=dealer
            DELETE /api/v1/contacts/{id}                                       {id}=contact
            GET    /api/v1/contacts/{id}                                       {id}=contact
            PATCH  /api/v1/contacts/{id}                                       {id}=contact /id=contact
            POST   /api/v1/contacts/{id}/merge-previews                        {id}=contact /duplicateId=contactTwin
            GET    /api/v1/contacts/{id}/merges                                {id}=contact
            POST   /api/v1/contacts/{id}/merges                                {id}=contact /id=contactMerge /duplicateId=contactTwin
            GET    /api/v1/contact-merges/{id}                                 {id}=contactMerge
            POST   /api/v1/contact-merges/{id}/undo                            {id}=contactMerge
            POST   /api/v1/customers                                           /id=customer /dealerId=dealer
            GET    /api/v1/customers                                           ?dealerId=dealer
            PUT    /api/v1/customers/by-external-id/{system}/{externalId}      {externalId}=externalId {system}=system /id=customer /dealerId=dealer
            GET    /api/v1/customers/by-external-id/{system}/{externalId}      {externalId}=externalId {system}=system ?dealerId=dealer
            GET    /api/v1/customers/{id}                                      {id}=customer
            PATCH  /api/v1/customers/{id}                                      {id}=customer /id=customer /dealerId=dealer
            GET    /api/v1/customers/{id}/contacts                             {id}=customer
            POST   /api/v1/customers/{id}/contacts                             {id}=customer /id=contact
            GET    /api/v1/customers/{id}/contacts/duplicates                  {id}=customer
            POST   /api/v1/customers/{id}/contacts/duplicates/decisions        {id}=customer /contactId=contact /otherId=contact
            GET    /api/v1/customers/{id}/gift-policies                        {id}=customer
            GET    /api/v1/customers/{id}/gift-policies/{policyId}             {id}=customer {policyId}=policy
            POST   /api/v1/customers/{id}/greetings                            {id}=customer /id=greeting /occasion=occasionKey
            GET    /api/v1/customers/{id}/greetings                            {id}=customer
            POST   /api/v1/customers/{id}/interactions                         {id}=customer /id=interaction /contactIds/0=contact /survey/satisfactions/0/partyId=party
            GET    /api/v1/customers/{id}/interactions                         {id}=customer
            POST   /api/v1/customers/{id}/merge-previews                       {id}=customer /duplicateId=twin
            GET    /api/v1/customers/{id}/merges                               {id}=customer
            POST   /api/v1/customers/{id}/merges                               {id}=customer /id=merge /duplicateId=twin
            POST   /api/v1/customers/{id}/needs                                {id}=customer /id=need
            GET    /api/v1/customers/{id}/needs                                {id}=customer
            POST   /api/v1/customers/{id}/occasions                            {id}=customer /id=occasion /contactId=contact
            GET    /api/v1/customers/{id}/occasions                            {id}=customer
            GET    /api/v1/customers/{id}/parties                              {id}=customer
            POST   /api/v1/customers/{id}/parties                              {id}=customer /id=party /who/contactId=contact!/who/group /who/customerId=customer!/who/group
            GET    /api/v1/customers/{id}/purchases                            {id}=customer
            GET    /api/v1/customers/{id}/returns                              {id}=customer
            POST   /api/v1/customers/{id}/satisfactions                        {id}=customer /id=satisfaction /partyId=party /interactionId=interaction
            GET    /api/v1/customers/{id}/satisfactions                        {id}=customer ?partyId=party
            GET    /api/v1/customers/{id}/timeline                             {id}=customer
            POST   /api/v1/data-subject-requests                               /id=request /customerId=customer /contactId=contact
            GET    /api/v1/data-subject-requests                               ?customerId=customer
            GET    /api/v1/data-subject-requests/{id}                          {id}=request
            GET    /api/v1/dealers
            GET    /api/v1/dealers/{id}                                        {id}=dealer
            GET    /api/v1/dealers/{id}/accounts                               {id}=dealer
            GET    /api/v1/dealers/{id}/performance                            {id}=dealer
            GET    /api/v1/duplicate-suspects
            GET    /api/v1/duplicate-suspects/{id}                             {id}=suspect
            POST   /api/v1/duplicate-suspects/{id}/decisions                   {id}=suspect /survivorId=survivor
            GET    /api/v1/exchange-rates
            POST   /api/v1/exit-cases                                          /id=exit /customerId=customer
            GET    /api/v1/exit-cases                                          ?customerId=customer
            GET    /api/v1/exit-cases/{id}                                     {id}=exit
            PATCH  /api/v1/exit-cases/{id}                                     {id}=exit /id=exit /customerId=customer
            POST   /api/v1/exit-cases/{id}/attempts                            {id}=exit /id=exit
            GET    /api/v1/exports/contacts                                    ?customerId=customer
            GET    /api/v1/exports/customers                                   ?dealerId=dealer
            GET    /api/v1/exports/opportunities                               ?customerId=customer
            GET    /api/v1/exports/prospects                                   ?customerId=customer
            GET    /api/v1/exports/purchases                                   ?customerId=customer
            GET    /api/v1/exports/returns                                     ?customerId=customer
            GET    /api/v1/gift-allowances                                     ?customerId=customer
            POST   /api/v1/gift-evaluations                                    /id=gift /customerId=customer /receiver/contactId=contact /corrects=gift
            GET    /api/v1/gift-house-policies
            GET    /api/v1/gift-house-policies/{id}                            {id}=shared
            POST   /api/v1/gift-solicitations                                  /id=solicitation /customerId=customer /receiver/contactId=contact
            GET    /api/v1/gift-solicitations                                  ?customerId=customer
            GET    /api/v1/gift-solicitations/{id}                             {id}=solicitation
            POST   /api/v1/gifts                                               /id=gift /customerId=customer /receiver/contactId=contact /corrects=gift
            GET    /api/v1/gifts                                               ?customerId=customer ?receiverId=receiver
            GET    /api/v1/gifts/{id}                                          {id}=gift
            POST   /api/v1/gifts/{id}/cancellation                             {id}=gift
            POST   /api/v1/gifts/{id}/handover                                 {id}=gift
            POST   /api/v1/gifts/{id}/return                                   {id}=gift
            GET    /api/v1/greetings/{id}                                      {id}=greeting
            GET    /api/v1/ideal-profiles
            GET    /api/v1/ideal-profiles/{id}                                 {id}=shared
            POST   /api/v1/imports
            GET    /api/v1/imports
            GET    /api/v1/imports/{id}                                        {id}=import
            GET    /api/v1/imports/{id}/rejections                             {id}=import
            POST   /api/v1/imports/{id}/undo                                   {id}=import
            GET    /api/v1/imports/{id}/undo-exceptions                        {id}=undone
            GET    /api/v1/interactions/{id}                                   {id}=interaction
            PATCH  /api/v1/interactions/{id}                                   {id}=interaction /id=interaction /contactIds/0=contact /survey/satisfactions/0/partyId=party
            GET    /api/v1/merges/{id}                                         {id}=merge
            POST   /api/v1/merges/{id}/undo                                    {id}=merge
            GET    /api/v1/need-kinds
            GET    /api/v1/needs/{id}                                          {id}=need
            PATCH  /api/v1/needs/{id}                                          {id}=need /id=need
            GET    /api/v1/occasions                                           ?customerId=customer
            DELETE /api/v1/occasions/{id}                                      {id}=occasion
            GET    /api/v1/occasions/{id}                                      {id}=occasion
            PATCH  /api/v1/occasions/{id}                                      {id}=occasion /id=occasion /contactId=contact
            POST   /api/v1/opportunities                                       /id=opportunity /customerId=customer
            GET    /api/v1/opportunities                                       ?customerId=customer
            GET    /api/v1/opportunities/{id}                                  {id}=opportunity
            PATCH  /api/v1/opportunities/{id}                                  {id}=opportunity /id=opportunity /customerId=customer
            DELETE /api/v1/parties/{id}                                        {id}=party
            GET    /api/v1/parties/{id}                                        {id}=party
            PATCH  /api/v1/parties/{id}                                        {id}=party /id=party /who/contactId=contact /who/customerId=customer
            GET    /api/v1/products
            GET    /api/v1/prospects                                           ?customerId=customer
            POST   /api/v1/prospects                                           /id=prospect /customerId=customer!/customer /customer/id=customer /customer/dealerId=dealer
            GET    /api/v1/prospects/follow-ups
            GET    /api/v1/prospects/sources
            GET    /api/v1/prospects/yield
            GET    /api/v1/prospects/{id}                                      {id}=prospect
            PATCH  /api/v1/prospects/{id}                                      {id}=prospect
            GET    /api/v1/prospects/{id}/appraisals                           {id}=prospect
            POST   /api/v1/prospects/{id}/appraisals                           {id}=prospect /id=appraisal
            GET    /api/v1/prospects/{id}/assessment                           {id}=prospect ?profileId=shared
            POST   /api/v1/prospects/{id}/conversion                           {id}=prospect
            POST   /api/v1/prospects/{id}/follow-ups                           {id}=prospect /id=followUp
            GET    /api/v1/prospects/{id}/follow-ups                           {id}=prospect
            POST   /api/v1/purchases                                           /id=purchase /customer/system=system /customer/id=externalId
            GET    /api/v1/purchases/by-reference/{system}/{reference}         {system}=system {reference}=purchaseReference ?dealerId=dealer
            GET    /api/v1/purchases/totals
            GET    /api/v1/purchases/{id}                                      {id}=purchase
            POST   /api/v1/purchases/{id}/returns                              {id}=purchase
            GET    /api/v1/purchases/{id}/returns                              {id}=purchase
            GET    /api/v1/purchases/{id}/returns/{returnId}                   {id}=purchase {returnId}=return
            GET    /api/v1/purification-weights
            GET    /api/v1/purification-weights/versions
            POST   /api/v1/purifications                                       /id=purification /profileId=shared /prospectIds/0=prospect!/filter
            GET    /api/v1/purifications
            POST   /api/v1/purifications/what-if                               /list/id=purification /list/profileId=shared /list/prospectIds/0=prospect!/list/filter
            GET    /api/v1/purifications/{id}                                  {id}=purification
            GET    /api/v1/purifications/{id}/prospects                        {id}=purification
            GET    /api/v1/relationship-levels
            GET    /api/v1/reports/dissatisfied-users
            GET    /api/v1/reports/exits
            GET    /api/v1/reports/pipeline
            GET    /api/v1/returns                                             ?customerId=customer
            POST   /api/v1/returns                                             /id=return /customer/system=system /customer/id=externalId
            GET    /api/v1/returns/{id}                                        {id}=return
            GET    /api/v1/satisfactions/{id}                                  {id}=satisfaction
            """;

    /** Where an example of the description needs what is not there, such as a product. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/v1/customers/by-external-id/{system}/{externalId}",
            """
            {"name":"Acme PC", "kind":"ORGANISATION", "origin":"EXTERNAL", "position":"FINAL", "state":"ACTUAL"}""",
            "POST /api/v1/opportunities",
            """
            {"customerId":"", "productLine":"line", "amount":1, "currency":"GBP"}""",
            "POST /api/v1/customers/{id}/interactions",
            """
            {"kind":"SURVEY", "direction":"INBOUND", "happenedAt":"2024-03-02T09:00:00Z", "subject":"Survey",
             "contactIds":[""], "survey":{"questionnaire":"Yearly", "answers":[{"question":"?", "answer":"!"}],
             "satisfactions":[{"partyId":"", "score":3}]}}""",
            "POST /api/v1/gifts",
            """
            {"customerId":"", "receiver":{"name":"王芳"}, "kind":"MEAL", "purpose":"Dinner", "amount":180, "currency":"CNY",
             "givenOn":"2026-05-04"}""",
            "POST /api/v1/purifications",
            """
            {"profileId":"", "filter":{}}""",
            "POST /api/v1/prospects/{id}/follow-ups",
            """
            {"result":"QUALIFIED"}""");

    /** A row of each kind that names a customer. */
    private static final Map<String, String> ROWS = rows();

    private static final Pattern UUID_IN_TEXT = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Ends of periods that are the present if nothing else is asked for. */
    private static final String NOW = "\"(asOf|from|until|to)\" : \"[^\"]*[.]\\d+Z\"";

    private static final Pattern MADE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    /** Kinds of which even a dealer's own record is refused more often than not, for what it is. */
    private static final Set<String> LIMITED = Set.of("survivor", "gift", "dealer");

    private List<Operation> operations;

    @Test
    void noOperationLeadsToAnothersData() {
        operations = new PartnerOperations(TABLE, BODIES).all();
        String profile = DealerWorld.MANAGER
                .post("/api/v1/ideal-profiles", """
                        {"name":"All","criteria":[{"attribute":"KIND","values":["PERSON"],"weight":1}]}""")
                .expect(201)
                .id();
        SoftAssertions softly = new SoftAssertions();
        DealerWorld own = new DealerWorld(profile);
        Map<String, String> before = seen(own);

        DealerWorld foreign = new DealerWorld(profile);
        Map<String, String> theirs = seen(foreign);

        assertSame(softly, "what a dealer sees does not tell that another is there", seen(own), before);
        operations.stream().sorted(Comparator.comparing(Operation::goesLast)).forEach(one -> softly.assertThatCode(
                        () -> probe(softly, one, own, foreign))
                .as(one.name())
                .doesNotThrowAnyException());
        importRows(softly, own, foreign);
        assertSame(softly, "what no request of another dealer's changed", seen(foreign), theirs);
        sayTheSame(softly, own, foreign);
        softly.assertAll();
    }

    private static void assertSame(
            SoftAssertions softly, String what, Map<String, String> seen, Map<String, String> before) {
        before.forEach((name, text) ->
                softly.assertThat(seen.get(name)).as("%s: %s", name, what).isEqualTo(text));
        before.forEach((name, text) -> softly.assertThat(text).as(name).startsWith("200 "));
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "PURCHASES",
                "system,reference,customer,purchasedAt,currency,sku,quantity,unitPrice\n"
                        + "%s,1,%s,2024-03-02T09:00:00Z,GBP,A,1,1\n");
        rows.put(
                "OPPORTUNITIES",
                "system,reference,account,product,productLine,stage,amount,currency\n"
                        + "%s,1,%s,,line,PROSPECTING,10,GBP\n");
        rows.put(
                "CUSTOMERS",
                "system,externalId,name,kind,origin,position,state\n%s,%s,Silk,ORGANISATION,EXTERNAL,FINAL,ACTUAL\n");
        rows.put(
                "PROSPECTS",
                "system,externalId,name,kind,origin,position,source,capturedAt\n"
                        + "%s,%s,Silk,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2010-01-01T08:00:00Z\n");
        return rows;
    }

    /** All that a dealer can read. */
    private Map<String, String> seen(DealerWorld own) {
        Map<String, String> seen = new TreeMap<>();
        operations.stream()
                .filter(Operation::reads)
                .filter(one -> one.references().stream().noneMatch(each -> each.isInPath() && each.isShared()))
                .forEach(one -> seen.put(one.name() + one.needed(), shown(one, own)));
        return seen;
    }

    private static String shown(Operation one, DealerWorld own) {
        Answer answer = one.call(own, one.isList() ? "&limit=200" : "");
        return answer.status() + " " + answer.body().toPrettyString().replaceAll(NOW, "");
    }

    private void probe(SoftAssertions softly, Operation one, DealerWorld own, DealerWorld foreign) {
        one.references().stream()
                .filter(each -> !each.isShared())
                .forEach(each -> name(softly, one, each, own, foreign));
        if (!one.reads()) {
            return;
        }
        one.texts().forEach(name -> {
            Answer found = one.call(own, "&" + name + "=" + foreign.mark);
            tellsNothing(softly, one.name() + " ?" + name, found, foreign, foreign.mark);
        });
        if (one.isList()) {
            String cursor = one.call(foreign, "&limit=1").text("next");
            if (cursor != null) {
                tellsNothing(softly, one.name() + " ?cursor", one.call(own, "&cursor=" + cursor), foreign, cursor);
            }
        }
    }

    private void name(SoftAssertions softly, Operation one, Reference each, DealerWorld own, DealerWorld foreign) {
        String where = one.name() + " " + each.place();
        String theirs = foreign.id(each.kind());
        Answer answer = one.call(own, each, theirs);
        tellsNothing(softly, where, answer, foreign, theirs);
        if (each.isOwnId()) {
            softly.assertThat(answer.text("id")).as(where).isNotEqualTo(theirs);
            softly.assertThat(answer.status()).as(where).isNotEqualTo(201);
            return;
        }
        String nobodys = nobodys(theirs);
        Answer unknown = one.call(own, each, nobodys);
        softly.assertThat(said(answer, theirs))
                .as("%s: another's is as unknown as nobody's", where)
                .isEqualTo(said(unknown, nobodys));
        if (each.isInPath() || (each.isInBody() && one.method().equals("POST") && !LIMITED.contains(each.kind()))) {
            softly.assertThat(outcome(one.call(own, each, own.id(each.kind()))))
                    .as("%s: the dealer's own is another matter", where)
                    .isNotEqualTo(outcome(unknown));
        }
    }

    /** Like another's name of a record, but of none that is there. */
    private static String nobodys(String theirs) {
        String fresh = UUID.randomUUID().toString();
        String other = UUID_IN_TEXT.matcher(theirs).replaceFirst(fresh);
        return other.equals(theirs) ? fresh : other;
    }

    /** Rows that name another dealer's customer as its till does: tried first, as long as nothing is changed by them. */
    private static void importRows(SoftAssertions softly, DealerWorld own, DealerWorld foreign) {
        ROWS.forEach((kind, rows) -> importRows(softly, kind + "&dryRun=true", rows, own, foreign));
        List.of("PURCHASES", "OPPORTUNITIES", "PROSPECTS")
                .forEach(kind -> importRows(softly, kind, ROWS.get(kind), own, foreign));
    }

    private static void importRows(
            SoftAssertions softly, String kind, String rows, DealerWorld own, DealerWorld foreign) {
        String system = foreign.id("system");
        String theirs = foreign.id("externalId");
        String nobodys = nobodys(theirs);
        Answer done = own.imported(kind, rows.formatted(system, theirs));
        Answer rejections = own.client.get("/api/v1/imports/" + done.id() + "/rejections");
        tellsNothing(softly, "import of " + kind, done, foreign, theirs, system);
        tellsNothing(softly, "rejections of " + kind, rejections, foreign, theirs, system);
        Answer unknown = own.imported(kind, rows.formatted(system, nobodys));
        if (kind.matches("(PURCHASES|OPPORTUNITIES).*")) {
            Answer ours = own.imported(kind, rows.formatted(own.id("system"), own.id("externalId")));
            softly.assertThat(figures(ours))
                    .as("import of %s: the dealer's own is another matter", kind)
                    .contains("accepted 1");
        }
        softly.assertThat(figures(done))
                .as("import of %s: %s", kind, rejections.body())
                .isEqualTo(figures(unknown));
        softly.assertThat(said(rejections, theirs))
                .as("rejections of %s", kind)
                .isEqualTo(said(own.client.get("/api/v1/imports/" + unknown.id() + "/rejections"), nobodys));
    }

    private static List<String> figures(Answer done) {
        return Stream.of("state", "read", "accepted", "duplicates", "rejected", "rejectedByCode", "customers")
                .map(name -> name + " " + done.body().path(name))
                .toList();
    }

    /** What is said as another dealer has said it: its name, its words, under its key. */
    private static void sayTheSame(SoftAssertions softly, DealerWorld own, DealerWorld foreign) {
        String name = foreign.id("name");
        String key = UUID.randomUUID().toString();
        Map<String, Object> customer = foreign.customer(name, UUID.randomUUID().toString());
        Map<String, Object> twin = with(foreign.customer(foreign.id("twinName"), key), "state", "POTENTIAL");
        Map<String, Object> capture = with(capture(key), "customer", twin);
        Map<String, Object> list = object("profileId", foreign.id("profile"), "filter", object());
        Map.of(CUSTOMERS, customer, PROSPECTS, capture, "/api/v1/purifications", list)
                .forEach((path, body) -> {
                    Answer theirs =
                            foreign.client.post(path, body, "Idempotency-Key", key, "Duplicate-Check", "insist");
                    Answer ours = own.client.post(path, body, "Idempotency-Key", key);
                    softly.assertThat(theirs.status())
                            .as("%s: %s", path, theirs.body())
                            .isEqualTo(201);
                    softly.assertThat(ours.status())
                            .as("%s: %s", path, ours.body())
                            .isEqualTo(201);
                    softly.assertThat(ours.body().toString()).as(path).doesNotContain(theirs.id());
                    softly.assertThat(ours.body().toString()).as(path).doesNotContain(foreign.id("customer"));
                });
    }

    private static void tellsNothing(
            SoftAssertions softly, String where, Answer answer, DealerWorld foreign, String... sent) {
        softly.assertThat(answer.status()).as("%s: %s", where, answer.body()).isLessThan(500);
        String text = answer.body() + " " + answer.response().headers();
        for (String each : sent) {
            text = text.replace(each, "").replace(Operation.encoded(each), "");
        }
        String told = text;
        softly.assertThat(foreign.secrets().stream().filter(told::contains))
                .as("%s tells of another dealer's: %s", where, told)
                .isEmpty();
    }

    /** Status and text, without what was sent, and without the ids and times of what was made. */
    private static String said(Answer answer, String sent) {
        String text = String.valueOf(answer.body()).replace(sent, "…").replace(Operation.encoded(sent), "…");
        return answer.status() + " " + MADE.matcher(text).replaceAll("…");
    }

    private static String outcome(Answer answer) {
        return answer.status() + " " + answer.text("code");
    }
}
