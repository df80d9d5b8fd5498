package dev.guanxi.customer.bulk.request;

import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.opportunity.Stage;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.customer.profile.ProspectScope;
import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.customer.prospect.ProspectSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in the columns of imports, for those who write such files. */
final class ColumnForms {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("system", "Names the system that the ids are of: `pos`"),
            Map.entry("externalId", "The customer's id there: `17850`"),
            Map.entry("furtherIds", "Ids in other systems: `erp\\|7; crm\\|C-7`"),
            Map.entry("name", "Text of at most 200: `Acme PC`"),
            Map.entry("kind", oneOf(CustomerKind.values())),
            Map.entry("origin", oneOf(Origin.values())),
            Map.entry("position", oneOf(Position.values())),
            Map.entry("state", oneOf(CustomerState.values())),
            Map.entry("street", "Text of at most 200: `199 Wensan Road`"),
            Map.entry("city", "Text of at most 100: `Hangzhou`"),
            Map.entry("region", "Text of at most 100: `Zhejiang`"),
            Map.entry("postalCode", "Text of at most 20: `310012`"),
            Map.entry("country", "ISO 3166-1: `CN`"),
            Map.entry("latitude", "Degrees, with longitude: `30.259`"),
            Map.entry("longitude", "Degrees, with latitude: `120.219`"),
            Map.entry("phone", "With its country's code, unless country tells it: `+86 571 8888 0000`"),
            Map.entry("scope", "Of a potential one: " + oneOf(ProspectScope.values())),
            Map.entry("target", "Of a potential one, text: `Universities`"),
            Map.entry("servedByCompetitor", "Of a potential one: `true` or `false`"),
            Map.entry("dealerId", "Id of the dealer whose import it is: `01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01`"),
            Map.entry("reference", "Under which system knows the record: `536365`"),
            Map.entry("customer", "External id of the customer: `17850`"),
            Map.entry("customerSystem", "System of the customer's id, else system: `erp`"),
            Map.entry("account", "External id of the customer: `Cancity`"),
            Map.entry("accountSystem", "System of the account's id, else system: `erp`"),
            Map.entry("purchasedAt", "Time, see timePattern and timeZone: `2010-12-01T08:26:00Z`"),
            Map.entry("currency", "ISO 4217: `GBP`"),
            Map.entry("sku", "Text of at most 60: `85123A`"),
            Map.entry("quantity", "Whole number; below zero comes back: `6`"),
            Map.entry("unitPrice", "Number: `2.55`"),
            Map.entry("description", "Text: `LANTERN`"),
            Map.entry("productLine", "Text of at most 60: `notebooks`"),
            Map.entry("channel", "Text: `STORE`"),
            Map.entry("configuration", "Parts of what was built: `memory=32 GB;disk=1 TB NVMe`"),
            Map.entry("listPrice", "Number: `2.95`"),
            Map.entry("product", "Name of a known product: `GTX Pro`"),
            Map.entry("stage", "In any case, " + oneOf(Stage.values())),
            Map.entry("amount", "Number, the product's price if absent: `4514`"),
            Map.entry("chance", "Percent, the stage's own if absent: `60`"),
            Map.entry("competitor", "Text of at most 100: `Hooli`"),
            Map.entry("expectedCloseOn", "Day: `2017-03-11`"),
            Map.entry("owner", "The manager whose deal it is: `manager-17`"),
            Map.entry("stageReason", "Why it is in its stage, needed if that is LOST: `price`"),
            Map.entry("openedOn", "Day: `2016-10-25`"),
            Map.entry("closedOn", "Day, of WON and LOST: `2017-03-01`"),
            Map.entry("source", oneOf(ProspectSource.values())),
            Map.entry("capturedAt", "Time: `2026-06-02T10:15:00+08:00`"),
            Map.entry("campaign", "Text of at most 200: `Computex`"),
            Map.entry("followUpDueAt", "Time: `2026-06-04T10:00:00+08:00`"),
            Map.entry("cost", "Number, with costCurrency: `120.5`"),
            Map.entry("costCurrency", "ISO 4217: `CNY`"),
            Map.entry("remark", "Text of at most 1000: `Asked for a quote`"),
            Map.entry("creditRecord", "Of a lapsed one, with lapseReason: " + oneOf(CreditRecord.values())),
            Map.entry("lapseReason", "Of a lapsed one, with creditRecord: `Moved`"),
            Map.entry("equipment", "Of equipment in repair: `Printer`"),
            Map.entry("repairs", "Of equipment in repair, a whole number: `4`"),
            Map.entry("title", "Text of at most 100: `Purchasing director`"),
            Map.entry("department", "Text of at most 100: `Purchasing`"),
            Map.entry("decisionPart", oneOf(DecisionPart.values())),
            Map.entry("phones", "List: `MOBILE\\|+8613900001111; WORK\\|+8657188880000`"),
            Map.entry("emails", "List: `chen@acme.example; chen@home.example`"),
            Map.entry("birthday", "Day, without its year `--02-29`: `1984-02-29`"),
            Map.entry("birthdayCalendar", oneOf(DayCalendar.values())),
            Map.entry("familyMembers", "List: `CHILD\\|Chen Yu\\|2015-06-01\\|LUNAR; SPOUSE`"),
            Map.entry("interests", "List: `go; tea`"),
            Map.entry("habits", "List: `no calls before ten`"),
            Map.entry("consents", "List: `EMAIL\\|GIVEN\\|2026-03-02T09:00:00Z\\|form`"));

    private ColumnForms() {}

    /** In Markdown, to stand in a cell of a table; null of a column that is none. */
    static String of(String column) {
        return FORMS.get(column);
    }

    private static String oneOf(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }
}
