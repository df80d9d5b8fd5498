package dev.guanxi.customer.bulk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.request.ImportKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "birthdy, birthday",
        "Birthday, birthday",
        "e-mails, emails",
        "intrest, interests",
        "birthdaycalender, birthdayCalendar",
        "CustomerSystem, customerSystem"
    })
    void findsWhatWasMeant(String name, String nearest) {
        assertThat(NearestName.to(name, ImportKind.CONTACTS.columns())).isEqualTo(nearest);
    }
}
