package dev.guanxi.customer.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.customer.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingRuleTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "DECIDES, PARTNERSHIP, salutation.WARM wish.BIRTHDAY.WARM part.DECIDES",
        "USES, PROACTIVE, salutation.WARM wish.BIRTHDAY.WARM part.USES",
        "BUYS, ACCOUNTABLE, salutation.FORMAL wish.BIRTHDAY.FORMAL part.BUYS",
        "GUARDS_DOOR, BASIC, salutation.FORMAL wish.BIRTHDAY.FORMAL",
        "DECIDES, , salutation.FORMAL wish.BIRTHDAY.FORMAL part.DECIDES",
        ", PARTNERSHIP, salutation.WARM wish.BIRTHDAY.WARM"
    })
    void wordsFollowFromThePartAndTheRelationship(DecisionPart part, RelationshipLevel level, String texts) {
        assertThat(GreetingRule.texts(OccasionKind.BIRTHDAY, part, level)).isEqualTo(List.of(texts.split(" ")));
    }

    @Test
    void everyGreetingHasWordsInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(GreetingRule.class, language);
            for (OccasionKind kind : OccasionKind.values()) {
                for (DecisionPart part : DecisionPart.values()) {
                    for (RelationshipLevel level : RelationshipLevel.values()) {
                        GreetingRule.texts(kind, part, level)
                                .forEach(key -> assertThat(texts.get(key, List.of("Chen", "Yu")))
                                        .doesNotContain("{"));
                    }
                }
            }
        }
    }
}
