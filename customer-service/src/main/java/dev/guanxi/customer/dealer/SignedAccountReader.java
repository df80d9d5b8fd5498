package dev.guanxi.customer.dealer;

import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the accounts that a dealer signs for at present. */
@Singleton
final class SignedAccountReader {

    private static final String SELECT = """
            select c.id, c.name, c.kind, c.street, c.city, c.region, c.postal_code, c.country, c.phone, a.from_at
            from account_assignment a join customer c on c.id = a.customer_id
            where a.function = 'SIGNING_DEALER' and a.until_at is null and %s order by a.customer_id limit :most""";

    /** One more than the limit, in order of the customers' ids. */
    Uni<List<SignedAccount>> list(Mutiny.Session session, UUID dealer, Cursor after, int limit) {
        Conditions where = new Conditions("a.dealer_id = :dealer", dealer)
                .and("a.customer_id > :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(SELECT.formatted(where), Object[].class))
                .setParameter("most", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(SignedAccountReader::account).toList());
    }

    private static SignedAccount account(Object[] row) {
        Address address = new Address(
                (String) row[3], (String) row[4], (String) row[5], (String) row[6], (String) row[7], null, null);
        return new SignedAccount(
                (UUID) row[0],
                (String) row[1],
                CustomerKind.valueOf((String) row[2]),
                address.equals(Address.NOWHERE) ? null : address,
                (String) row[8],
                Columns.instant(row[9]));
    }
}
