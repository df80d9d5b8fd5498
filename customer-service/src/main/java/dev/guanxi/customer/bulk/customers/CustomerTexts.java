package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.bulk.row.CellList;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.customer.profile.Prospect;
import dev.guanxi.customer.profile.ProspectScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a customer out of columns: {@code system}, {@code externalId}, {@code name}, {@code kind}, {@code origin}, {@code
 * position}, and if there are any {@code street}, {@code city}, {@code region}, {@code postalCode}, {@code country},
 * {@code latitude}, {@code longitude}, {@code phone}, and of a potential one {@code scope}, {@code target}, {@code
 * servedByCompetitor}. {@code dealerId} says whose customer it is; it must be whose import it is. {@code
 * furtherIds} are those of other systems besides: {@code pos|17850; crm|C-7} ({@link CellList}).
 */
public final class CustomerTexts {

    private static final int LONGEST_CELL = 10_000;

    private final Texts texts;
    private final JsonRecords records;

    public CustomerTexts(Texts texts, JsonRecords records) {
        this.texts = texts;
        this.records = records;
    }

    public CustomerData read(Row row, CustomerState state) throws RowFault {
        List<ExternalId> externalIds = externalIds(row);
        return records.valid(new CustomerData(
                null,
                texts.required(row, "name", 200),
                texts.choice(row, "kind", CustomerKind.class),
                texts.choice(row, "origin", Origin.class),
                texts.choice(row, "position", Position.class),
                state,
                texts.id(row, "dealerId"),
                externalIds,
                address(row),
                prospect(row),
                texts.optional(row, "phone", 40)));
    }

    /** The first names the customer. */
    private List<ExternalId> externalIds(Row row) throws RowFault {
        List<ExternalId> all = new ArrayList<>();
        all.add(new ExternalId(texts.required(row, "system", 60), texts.required(row, "externalId", 100)));
        for (List<String> item : CellList.read(texts.optional(row, "furtherIds", LONGEST_CELL))) {
            if (item.size() != 2) {
                throw new RowFault(
                        "VALUE_INVALID",
                        "furtherIds",
                        String.join("|", item),
                        "Systems and their ids, such as pos|17850; crm|C-7.");
            }
            all.add(new ExternalId(item.get(0), item.get(1)));
        }
        return all;
    }

    private Address address(Row row) throws RowFault {
        Address address = new Address(
                texts.optional(row, "street", 200),
                texts.optional(row, "city", 100),
                texts.optional(row, "region", 100),
                texts.optional(row, "postalCode", 20),
                texts.optional(row, "country", 2),
                degrees(row, "latitude"),
                degrees(row, "longitude"));
        return address.equals(Address.NOWHERE) ? null : address;
    }

    private BigDecimal degrees(Row row, String column) throws RowFault {
        return row.text(column) == null ? null : texts.number(row, column);
    }

    private Prospect prospect(Row row) throws RowFault {
        String target = texts.optional(row, "target", 200);
        boolean served = texts.flag(row, "servedByCompetitor");
        if (row.text("scope") == null && target == null && !served) {
            return null;
        }
        return new Prospect(texts.choice(row, "scope", ProspectScope.class), target, served);
    }
}
