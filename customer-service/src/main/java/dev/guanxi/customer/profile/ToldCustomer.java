package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import java.util.Set;

/**
 * What another system tells of a customer. What it does not tell of stays as it is known.
 *
 * @param data what it tells; of what it does not tell of, nothing
 * @param untold what it does not tell of
 */
public record ToldCustomer(CustomerData data, Set<Member> untold) {

    /** What may be left untold, each by itself. */
    public enum Member {
        STREET,
        CITY,
        REGION,
        POSTAL_CODE,
        COUNTRY,
        COORDINATES,
        PHONE,
        SCOPE,
        TARGET,
        SERVED_BY_COMPETITOR
    }

    public ToldCustomer {
        untold = Set.copyOf(untold);
    }

    /** Of one of which everything is told. */
    static ToldCustomer whole(CustomerData data) {
        return new ToldCustomer(data, Set.of());
    }

    /**
     * What single values cannot tell. A phone number of whose country nothing is told may be one within the country that
     * is known.
     *
     * @throws dev.guanxi.platform.problem.Refusal naming the rule
     */
    public void check() {
        judgeable().check();
    }

    /**
     * The same, as this scope may write it.
     *
     * @throws dev.guanxi.platform.problem.Refusal if it contradicts itself or names a foreign dealer
     */
    ToldCustomer ownedBy(Scope scope) {
        CustomerData owned = judgeable().ownedBy(scope);
        return new ToldCustomer(owned.with(owned.address(), owned.prospect(), data.phone()), untold);
    }

    /** What can be judged without what is known. */
    private CustomerData judgeable() {
        return untold.contains(Member.COUNTRY) ? data.with(data.address(), data.prospect(), null) : data;
    }

    /** Whether the phone number is told, and none in what the customer would become by this. */
    boolean isUncallableIn(CustomerData becoming) {
        return data.phone() != null && !becoming.hasCallablePhone();
    }

    /** All that is known of the customer then. */
    CustomerData over(CustomerData known) {
        return untold.isEmpty()
                ? data
                : data.with(
                        address(known.address()),
                        prospect(known.prospect()),
                        one(Member.PHONE, data.phone(), known.phone()));
    }

    private Address address(Address known) {
        Address before = known == null ? Address.NOWHERE : known;
        Address now = data.address() == null ? Address.NOWHERE : data.address();
        Address all = new Address(
                one(Member.STREET, now.street(), before.street()),
                one(Member.CITY, now.city(), before.city()),
                one(Member.REGION, now.region(), before.region()),
                one(Member.POSTAL_CODE, now.postalCode(), before.postalCode()),
                one(Member.COUNTRY, now.country(), before.country()),
                one(Member.COORDINATES, now.latitude(), before.latitude()),
                one(Member.COORDINATES, now.longitude(), before.longitude()));
        return all.equals(Address.NOWHERE) ? null : all;
    }

    /** Who is no prospect any more has none of this; who is told to be one in other words is told of whole. */
    private Prospect prospect(Prospect known) {
        if (data.state() != CustomerState.POTENTIAL || known == null) {
            return data.prospect();
        }
        if (untold.contains(Member.SCOPE)) {
            return known;
        }
        return data.prospect() == null
                ? null
                : new Prospect(
                        data.prospect().scope(),
                        one(Member.TARGET, data.prospect().target(), known.target()),
                        one(
                                Member.SERVED_BY_COMPETITOR,
                                data.prospect().servedByCompetitor(),
                                known.servedByCompetitor()));
    }

    private <T> T one(Member member, T told, T known) {
        return untold.contains(member) ? known : told;
    }
}
