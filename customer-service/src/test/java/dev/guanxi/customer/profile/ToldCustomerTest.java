package dev.guanxi.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.profile.ToldCustomer.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file tells replaces what is known; what it does not tell of stays. */
class ToldCustomerTest {

    private static CustomerData customer(CustomerState state, String city, String phone, Prospect prospect) {
        return new CustomerData(
                null,
                "Acme",
                CustomerKind.ORGANISATION,
                Origin.EXTERNAL,
                Position.FINAL,
                state,
                null,
                List.of(),
                city == null ? null : new Address("1 Lake Road", city, null, null, "CN", null, null),
                prospect,
                phone);
    }

    private static Set<Member> members(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Member::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} and {1}, without {2}: {3}, {4}")
    @CsvSource(nullValues = "-", textBlock = """
            Ningbo, +8657188881111, -,                         Ningbo,   +8657188881111
            -,      -,              -,                         -,        -
            Ningbo, -,              PHONE,                     Ningbo,   +8657188880000
            Ningbo, -,              CITY PHONE,                Hangzhou, +8657188880000
            -,      -,              STREET CITY COUNTRY,       Hangzhou, -
            -,      -,              CITY,                      Hangzhou, -
            """)
    void addressAndPhone(String city, String phone, String untold, String cityThen, String phoneThen) {
        CustomerData known = customer(CustomerState.ACTUAL, "Hangzhou", "+8657188880000", null);
        CustomerData said = customer(CustomerState.ACTUAL, city, phone, null);

        CustomerData then = new ToldCustomer(said, members(untold)).over(known);

        assertThat(then.address() == null ? null : then.address().city()).isEqualTo(cityThen);
        assertThat(then.phone()).isEqualTo(phoneThen);
        assertThat(then.name()).isEqualTo("Acme");
    }

    @ParameterizedTest(name = "{0}, without {1}: {2}")
    @CsvSource(textBlock = """
            0571-88881111, COUNTRY, true
            0571-88881111, CITY,    false
            by Mr Li,      COUNTRY, false
            """)
    void aPhoneIsReadWithinTheCountryThatIsKnown(String phone, String untold, boolean callable) {
        CustomerData known = customer(CustomerState.ACTUAL, "Hangzhou", null, null);
        ToldCustomer told = new ToldCustomer(customer(CustomerState.ACTUAL, null, phone, null), members(untold));

        CustomerData then = told.over(known);

        assertThat(told.isUncallableIn(then)).isNotEqualTo(callable);
        assertThat(then.phone()).isEqualTo(callable ? "+8657188881111" : phone);
    }

    @ParameterizedTest(name = "{0}, {1} {2}, without {3}: {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            POTENTIAL, -,       -,       SCOPE TARGET SERVED_BY_COMPETITOR, REGION,  Zhejiang
            POTENTIAL, -,       -,       -,                                 -,       -
            POTENTIAL, STRATUM, -,       TARGET SERVED_BY_COMPETITOR,       STRATUM, Zhejiang
            POTENTIAL, STRATUM, Schools, SERVED_BY_COMPETITOR,              STRATUM, Schools
            ACTUAL,    -,       -,       SCOPE TARGET SERVED_BY_COMPETITOR, -,       -
            """)
    void prospects(
            CustomerState state,
            ProspectScope scope,
            String target,
            String untold,
            ProspectScope scopeThen,
            String targetThen) {
        CustomerData known = customer(
                CustomerState.POTENTIAL, "Hangzhou", null, new Prospect(ProspectScope.REGION, "Zhejiang", true));
        CustomerData said =
                customer(state, "Hangzhou", null, scope == null ? null : new Prospect(scope, target, false));

        Prospect then = new ToldCustomer(said, members(untold)).over(known).prospect();

        assertThat(then == null ? null : then.scope()).isEqualTo(scopeThen);
        assertThat(then == null ? null : then.target()).isEqualTo(targetThen);
        assertThat(then == null || then.servedByCompetitor()).isEqualTo(then == null || untold != null);
    }
}
