package dev.guanxi.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerDataTest {

    private static final ExternalId POS_1 = new ExternalId("pos", "1");
    private static final ExternalId CRM_1 = new ExternalId("crm", "1");

    private static CustomerData customer(
            CustomerState state, UUID dealer, List<ExternalId> ids, Address address, Prospect prospect) {
        return new CustomerData(
                null,
                " Acme ",
                CustomerKind.ORGANISATION,
                Origin.EXTERNAL,
                Position.FINAL,
                state,
                dealer,
                ids,
                address,
                prospect,
                null);
    }

    private static Address at(String latitude, String longitude) {
        return new Address(
                null,
                null,
                null,
                null,
                null,
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude));
    }

    private static final Prospect REGION = new Prospect(ProspectScope.REGION, "Zhejiang", false);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("PROSPECT_NOT_POTENTIAL", customer(CustomerState.ACTUAL, null, List.of(), null, REGION)),
                Arguments.of(
                        "COORDINATES_INCOMPLETE",
                        customer(CustomerState.ACTUAL, null, List.of(), at("30", null), null)),
                Arguments.of(
                        "COORDINATES_INCOMPLETE",
                        customer(CustomerState.ACTUAL, null, List.of(), at(null, "120"), null)),
                Arguments.of(
                        "EXTERNAL_ID_REPEATED",
                        customer(CustomerState.ACTUAL, null, List.of(POS_1, CRM_1, POS_1), null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String code, CustomerData data) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(data::check).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    static Stream<CustomerData> allowed() {
        return Stream.of(
                customer(CustomerState.POTENTIAL, null, null, null, REGION),
                customer(CustomerState.POTENTIAL, null, null, null, null),
                customer(CustomerState.ACTUAL, UUID.randomUUID(), List.of(POS_1, CRM_1), at("30", "120"), null),
                customer(CustomerState.ACTUAL, null, List.of(), at(null, null), null));
    }

    @ParameterizedTest
    @MethodSource
    void allowed(CustomerData data) {
        assertThatCode(data::check).doesNotThrowAnyException();
    }

    @Test
    void namesLoseTheSpacesAroundThem() {
        assertThat(customer(CustomerState.ACTUAL, null, null, null, null).name())
                .isEqualTo("Acme");
    }

    @Test
    void addressesAreEqualWhateverTheFormOfTheirNumbers() {
        assertThat(at("30.50", "1.2E+2")).isEqualTo(at("30.5", "120"));
        assertThat(at("1E+2000000000", "0").latitude()).isEqualTo(new BigDecimal("1E+2000000000"));
    }

    @Test
    void saysTheSameInAnyOrderOfExternalIds() {
        CustomerData one = customer(CustomerState.ACTUAL, null, List.of(POS_1, CRM_1), null, null);
        CustomerData other = customer(CustomerState.ACTUAL, null, List.of(CRM_1, POS_1), null, null);

        assertThat(one.sameAs(other)).isTrue();
        assertThat(one.sameAs(customer(CustomerState.ACTUAL, null, List.of(POS_1), null, null)))
                .isFalse();
    }
}
