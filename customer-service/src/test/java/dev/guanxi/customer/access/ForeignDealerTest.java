package dev.guanxi.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
            DELETE /api/v1/contacts/{id}                                       {id}=contact
            GET    /api/v1/contacts/{id}                                       {id}=contact
            PATCH  /api/v1/contacts/{id}                                       {id}=contact /id=contact
            POST   /api/v1/customers                                           /id=customer /dealerId=dealer
            GET    /api/v1/customers                                           ?dealerId=dealer
            PUT    /api/v1/customers/by-external-id/{system}/{externalId}      {externalId}=externalId {system}=system /id=customer /dealerId=dealer
            GET    /api/v1/customers/by-external-id/{system}/{externalId}      {externalId}=externalId {system}=system ?dealerId=dealer
            GET    /api/v1/customers/{id}                                      {id}=customer
            PATCH  /api/v1/customers/{id}                                      {id}=customer /id=customer /dealerId=dealer
            GET    /api/v1/customers/{id}/contacts                             {id}=customer
            POST   /api/v1/customers/{id}/contacts                             {id}=customer /id=contact
            GET    /api/v1/customers/{id}/gift-policies                        {id}=customer
            GET    /api/v1/customers/{id}/gift-policies/{policyId}             {id}=customer {policyId}=policy
            POST   /api/v1/customers/{id}/interactions                         {id}=customer /id=interaction /contactIds/0=contact /survey/satisfactions/0/partyId=party
            GET    /api/v1/customers/{id}/interactions                         {id}=customer
            POST   /api/v1/customers/{id}/merge-previews                       {id}=customer /duplicateId=twin
            GET    /api/v1/customers/{id}/merges                               {id}=customer
            POST   /api/v1/customers/{id}/merges                               {id}=customer /id=merge /duplicateId=twin
            POST   /api/v1/customers/{id}/needs                                {id}=customer /id=need
            GET    /api/v1/customers/{id}/needs                                {id}=customer
            GET    /api/v1/customers/{id}/parties                              {id}=customer
            POST   /api/v1/customers/{id}/parties                              {id}=customer /id=party /who/contactId=contact!/who/group /who/customerId=customer!/who/group
            GET    /api/v1/customers/{id}/purchases                            {id}=customer
            GET    /api/v1/customers/{id}/returns                              {id}=customer
            POST   /api/v1/customers/{id}/satisfactions                        {id}=customer /id=satisfaction /partyId=party /interactionId=interaction
            GET    /api/v1/customers/{id}/satisfactions                        {id}=customer ?partyId=party
            GET    /api/v1/customers/{id}/timeline                             {id}=customer
            GET    /api/v1/dealers
            GET    /api/v1/dealers/{id}                                        {id}=dealer
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
            GET    /api/v1/ideal-profiles
            GET    /api/v1/ideal-profiles/{id}                                 {id}=shared
            POST   /api/v1/imports
            GET    /api/v1/imports
            GET    /api/v1/imports/{id}                                        {id}=import
            GET    /api/v1/imports/{id}/rejections                             {id}=import
            GET    /api/v1/interactions/{id}                                   {id}=interaction
            PATCH  /api/v1/interactions/{id}                                   {id}=interaction /id=interaction /contactIds/0=contact /survey/satisfactions/0/partyId=party
            GET    /api/v1/merges/{id}                                         {id}=merge
            POST   /api/v1/merges/{id}/undo                                    {id}=merge
            GET    /api/v1/need-kinds
            GET    /api/v1/needs/{id}                                          {id}=need
            PATCH  /api/v1/needs/{id}                                          {id}=need /id=need
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
            GET    /api/v1/satisfactions/{id}                                  {id}=satisfaction
            """;

    /** Where an example of the description needs what is not there, such as a product. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/opportunities",
            """
            {"customerId":"", "productLine":"line", "amount":1, "currency":"GBP"}""",
            "POST /api/v1/customers/{id}/interactions",
            """
            {"kind":"SURVEY", "direction":"INBOUND", "happenedAt":"2024-03-02T09:00:00Z", "subject":"Survey",
             "contactIds":[""], "survey":{"questionnaire":"Yearly", "answers":[{"question":"?", "answer":"!"}],
             "satisfactions":[{"partyId":"", "score":3}]}}""",
            "POST /api/v1/purifications",
            """
            {"profileId":"", "filter":{}}""",
            "POST /api/v1/purifications/what-if",
            """
            {"list":{"profileId":"", "filter":{}}}""");

    /** Kinds of which even a dealer's own record is refused more often than not, for what it is. */
    private static final Set<String> LIMITED = Set.of("survivor", "gift", "dealer");

    private final List<Operation> operations = new PartnerOperations(TABLE, BODIES).all();

    @Test
    void noOperationLeadsToAnothersData() {
        String profile = DealerWorld.MANAGER
                .post("/api/v1/ideal-profiles", """
                        {"name":"All","criteria":[{"attribute":"KIND","values":["PERSON"],"weight":1}]}""")
                .expect(201)
                .id();
        DealerWorld own = new DealerWorld(profile);
        Map<String, String> before = seen(own);

        DealerWorld foreign = new DealerWorld(profile);
        Map<String, String> theirs = seen(foreign);

        assertThat(seen(own))
                .as("what a dealer sees does not tell that another is there")
                .isEqualTo(before);
        SoftAssertions softly = new SoftAssertions();
        operations.forEach(one -> probe(softly, one, own, foreign));
        importPurchases(softly, own, foreign);
        softly.assertAll();
        assertThat(seen(foreign))
                .as("what no request of another dealer's changed")
                .isEqualTo(theirs);
    }

    /** All that a dealer can read. */
    private Map<String, String> seen(DealerWorld own) {
        Map<String, String> seen = new TreeMap<>();
        operations.stream()
                .filter(Operation::reads)
                .filter(one -> one.references().stream().noneMatch(each -> each.isInPath() && each.isShared()))
                .forEach(one -> seen.put(
                        one.name(),
                        one.call(own, one.isList() ? "&limit=200" : "")
                                .expect(200)
                                .body()
                                .toPrettyString()));
        return seen;
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
            tellsNothing(softly, one.name() + " ?" + name, found, foreign.mark, foreign);
        });
        if (one.isList()) {
            String cursor = one.call(foreign, "&limit=1").text("next");
            if (cursor != null) {
                tellsNothing(softly, one.name() + " ?cursor", one.call(own, "&cursor=" + cursor), cursor, foreign);
            }
        }
    }

    private void name(SoftAssertions softly, Operation one, Reference each, DealerWorld own, DealerWorld foreign) {
        String where = one.name() + " " + each.place();
        String theirs = foreign.id(each.kind());
        Answer answer = one.call(own, each, theirs);
        tellsNothing(softly, where, answer, theirs, foreign);
        if (each.isOwnId()) {
            softly.assertThat(answer.status()).as(where).isBetween(400, 499);
            return;
        }
        String nobodys = UUID.randomUUID().toString();
        Answer unknown = one.call(own, each, nobodys);
        softly.assertThat(said(answer, theirs))
                .as("%s: another's is as unknown as nobody's", where)
                .isEqualTo(said(unknown, nobodys));
        if (each.isInPath() || (each.isInBody() && one.method().equals("POST") && !LIMITED.contains(each.kind()))) {
            softly.assertThat(said(one.call(own, each, own.id(each.kind())), ""))
                    .as("%s: the dealer's own is another matter", where)
                    .isNotEqualTo(said(unknown, ""));
        }
    }

    /** Rows that name another dealer's customer by its id at the till. */
    private static void importPurchases(SoftAssertions softly, DealerWorld own, DealerWorld foreign) {
        String theirs = foreign.id("externalId");
        String rows = "system,reference,customer,purchasedAt,currency,sku,quantity,unitPrice\n" + foreign.id("system")
                + ",1," + theirs + ",2024-03-02T09:00:00Z,GBP,A,1,1\n";
        Answer done = own.imported("PURCHASES", rows);
        softly.assertThat(done.body().path("accepted").asInt())
                .as("%s", done.body())
                .isZero();
        Answer rejections = own.client.get("/api/v1/imports/" + done.id() + "/rejections");
        tellsNothing(softly, "rejections of an import", rejections, theirs, foreign);
    }

    private static void tellsNothing(
            SoftAssertions softly, String where, Answer answer, String sent, DealerWorld foreign) {
        softly.assertThat(answer.status()).as("%s: %s", where, answer.body()).isLessThan(500);
        String text = (answer.body() + " " + answer.response().headers())
                .replace(sent, "")
                .replace(Operation.encoded(sent), "");
        softly.assertThat(foreign.secrets().stream().filter(text::contains))
                .as("%s tells of another dealer's: %s", where, text)
                .isEmpty();
    }

    private static String said(Answer answer, String sent) {
        String body = String.valueOf(answer.body());
        return answer.status() + " "
                + (sent.isEmpty()
                        ? answer.text("code")
                        : body.replace(sent, "…").replace(Operation.encoded(sent), "…"));
    }
}
