package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.Sample.appraisal;
import static dev.guanxi.customer.purification.Sample.facts;
import static dev.guanxi.customer.purification.Sample.industry;
import static dev.guanxi.customer.purification.Sample.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

    private final ProspectFacts facts = facts(appraisal("{\"industry\":\"education\",\"employees\":1200}"));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "INDUSTRY, EDUCATION,    true",
        "INDUSTRY, health,       false",
        "REGION,   zhejiang,     true",
        "REGION,   Jiangsu,      false",
        "COUNTRY,  CN,           true",
        "COUNTRY,  DE,           false",
        "KIND,     organisation, true",
        "KIND,     PERSON,       false",
        "POSITION, FINAL,        true",
        "POSITION, INTERMEDIARY, false",
    })
    void isMetByOneOfItsValues(Criterion.Attribute attribute, String value, boolean met) {
        Criterion criterion = new Criterion(attribute, List.of("other", value), null, null, 1);

        assertThat(criterion.isMetBy(facts)).isEqualTo(met);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"1200, 1200, true", "1201, , false", ", 1199, false", "500, , true", ", 5000, true"})
    void sizeIsWithinARange(Integer atLeast, Integer atMost, boolean met) {
        Criterion criterion = new Criterion(Criterion.Attribute.SIZE, null, atLeast, atMost, 1);

        assertThat(criterion.isMetBy(facts)).isEqualTo(met);
    }

    @Test
    void fitIsTheShareOfTheWeightsMet() {
        IdealProfileData profile = profile(
                industry(3, "education"),
                new Criterion(Criterion.Attribute.SIZE, null, 5000, null, 2),
                new Criterion(Criterion.Attribute.COUNTRY, List.of("CN"), null, null, 1));

        Finding fit = new VisibleValue(profile, Sample.weights()).profileFit(facts);

        assertThat(fit.values()).containsExactly("4", "6");
        assertThat(fit.hundredths()).isEqualTo(6667);
    }
}
