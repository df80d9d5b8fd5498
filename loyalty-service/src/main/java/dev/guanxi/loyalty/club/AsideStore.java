package dev.guanxi.loyalty.club;

import static dev.guanxi.loyalty.club.ClubStore.OF_CUSTOMERS;

import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Memberships of those who collect no more, because what they bought is another's: kept with their versions. */
@Singleton
final class AsideStore {

    /** Brings memberships back that were put aside. */
    Uni<Void> back(Mutiny.Session session, UUID club, Collection<UUID> customers) {
        return session.createNativeQuery("""
                        with back as (delete from membership_aside m where m.club_id = :club and %s returning m.content)
                        insert into membership select one.*
                        from back, jsonb_populate_record(cast(null as membership), content) one
                        on conflict do nothing""".formatted(OF_CUSTOMERS))
                .setParameter("club", club)
                .setParameter("ids", ArrayRows.text(customers))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Puts memberships aside of those of the customers who do not collect in the club. */
    Uni<Void> put(Mutiny.Session session, UUID club, Collection<UUID> customers, Set<UUID> collecting) {
        List<UUID> others = customers.stream()
                .filter(customer -> !collecting.contains(customer))
                .toList();
        return session.createNativeQuery("""
                        with gone as (delete from membership m where m.club_id = :club and %s returning m.*)
                        insert into membership_aside (club_id, customer_id, content)
                        select club_id, customer_id, to_jsonb(gone) from gone
                        on conflict (club_id, customer_id) do update set content = excluded.content""".formatted(OF_CUSTOMERS))
                .setParameter("club", club)
                .setParameter("ids", ArrayRows.text(others))
                .executeUpdate()
                .replaceWithVoid();
    }
}
