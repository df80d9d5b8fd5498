package dev.guanxi.customer.gift.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverMatchTest {

    private static final UUID CONTACT = UUID.randomUUID();
    private static final UUID OTHER_CONTACT = UUID.randomUUID();

    private static final Receiver BY_NAME = new Receiver(new UUID(0, 1), "Wang Fang", null, false);
    private static final Receiver WITH_CONTACT = new Receiver(new UUID(0, 2), "Wang Fang", CONTACT, false);

    private static ReceiverData said(UUID contact) {
        return new ReceiverData("Wang Fang", contact, false);
    }

    @Test
    void whoWasNeverMetIsNew() {
        assertThat(ReceiverMatch.among(List.of(), said(null))).isEmpty();
        assertThat(ReceiverMatch.among(List.of(), said(CONTACT))).isEmpty();
    }

    @Test
    void leavingTheContactOutMakesNoNewPerson() {
        assertThat(ReceiverMatch.among(List.of(WITH_CONTACT), said(null))).contains(WITH_CONTACT);
    }

    @Test
    void namingTheContactLaterMakesNoNewPerson() {
        assertThat(ReceiverMatch.among(List.of(BY_NAME), said(CONTACT))).contains(BY_NAME);
    }

    @Test
    void theContactGoesBeforeTheName() {
        assertThat(ReceiverMatch.among(List.of(BY_NAME, WITH_CONTACT), said(CONTACT)))
                .contains(WITH_CONTACT);
    }

    @Test
    void anotherContactWithTheNameIsAnotherPerson() {
        assertThat(ReceiverMatch.among(List.of(WITH_CONTACT), said(OTHER_CONTACT)))
                .isEmpty();
    }

    @Test
    void aNameThatSeveralHaveNeedsTheContact() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReceiverMatch.among(List.of(BY_NAME, WITH_CONTACT), said(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("RECEIVER_AMBIGUOUS"));
    }

    @ParameterizedTest(name = "{0} and {1}: the same? {2}")
    @CsvSource({
        "Wang Fang, wang  FANG, true",
        "Ｗａｎｇ Fang, Wang Fang, true",
        "王芳, ' 王芳 ', true",
        "王芳, 王 芳, true",
        "王芳, 王芳女士, true",
        "Wang Fang, Mrs. Wang Fang, true",
        "Wang Fang, WangFang, false",
        "Wang Fang, Fang Wang, false",
    })
    void spellingsDifferInCaseWidthBlanksAndTitlesAlone(String one, String other, boolean same) {
        boolean equal =
                new ReceiverData(one, null, false).nameKey().equals(new ReceiverData(other, null, false).nameKey());

        assertThat(equal).isEqualTo(same);
    }
}
