package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Reads customers out of CSV rows. Columns: {@code system}, {@code externalId}, {@code name}, {@code kind}, {@code
 * origin}, {@code position}, {@code state}, and if there are any {@code street}, {@code city}, {@code region}, {@code
 * postalCode}, {@code country}, {@code latitude}, {@code longitude}, {@code phone}.
 */
final class CustomerRows implements CustomerParser {

    private final Texts texts;
    private final JsonRecords records;

    CustomerRows(ImportOptions options, JsonRecords records) {
        this.texts = new Texts(options);
        this.records = records;
    }

    @Override
    public CustomerData read(Row row) throws RowFault {
        ExternalId externalId =
                new ExternalId(texts.required(row, "system", 60), texts.required(row, "externalId", 100));
        return records.valid(new CustomerData(
                null,
                texts.required(row, "name", 200),
                choice(row, "kind", CustomerKind.class),
                choice(row, "origin", Origin.class),
                choice(row, "position", Position.class),
                choice(row, "state", CustomerState.class),
                null,
                List.of(externalId),
                address(row),
                null,
                texts.optional(row, "phone", 40)));
    }

    private <E extends Enum<E>> E choice(Row row, String column, Class<E> type) throws RowFault {
        String text = texts.required(row, column, 20);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new RowFault("VALUE_INVALID", column, text, "One of " + Arrays.toString(type.getEnumConstants()) + ".");
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
}
