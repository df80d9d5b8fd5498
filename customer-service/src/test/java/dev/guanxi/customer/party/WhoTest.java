package dev.guanxi.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.problem.Refusal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoTest {

    private static final UUID ACCOUNT = new UUID(7, 1);

    private static Who who(Integer contact, Integer customer, String group) {
        return new Who(id(contact), id(customer), group);
    }

    private static UUID id(Integer number) {
        return number == null ? null : new UUID(7, number);
    }

    @ParameterizedTest(name = "contact {0}, customer {1}, group {2}")
    @CsvSource({"1,,", ",2,", ",,drivers"})
    void isOneOfThree(Integer contact, Integer customer, String group) {
        assertThatCode(() -> who(contact, customer, group).check(ACCOUNT)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "contact {0}, customer {1}, group {2} → {3}")
    @CsvSource({
        ",,,PARTY_AMBIGUOUS",
        "1,2,,PARTY_AMBIGUOUS",
        "1,,drivers,PARTY_AMBIGUOUS",
        ",2,drivers,PARTY_AMBIGUOUS",
        "1,2,drivers,PARTY_AMBIGUOUS",
        ",1,,PARTY_ITSELF",
    })
    void nothingElse(Integer contact, Integer customer, String group, String code) {
        assertThatThrownBy(() -> who(contact, customer, group).check(ACCOUNT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
