package dev.guanxi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BadRequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchesTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static ValidatorFactory validators;

    record Shelf(@Min(1) Integer boards) {}

    record Shop(@NotBlank String name, String city, @Valid Shelf shelf) {}

    private static final Shop SHOP = new Shop("Acme PC", "Suzhou", new Shelf(3));

    @BeforeAll
    static void openValidators() {
        validators = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void closeValidators() {
        validators.close();
    }

    @Test
    void changesWhatIsNamedRemovesWhatIsNullAndLeavesTheRest() throws JsonProcessingException {
        assertThat(apply("{\"city\":null,\"shelf\":{\"boards\":4}}"))
                .isEqualTo(new Shop("Acme PC", null, new Shelf(4)));
        assertThat(apply("{}")).isEqualTo(SHOP);
    }

    @Test
    void theCurrentStateStaysAsItWas() throws JsonProcessingException {
        apply("{\"name\":\"Other\"}");

        assertThat(SHOP.name()).isEqualTo("Acme PC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"name\"", "7", "null"})
    void whatIsNoObjectIsNoPatch(String patch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> apply(patch))
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID)
                .extracting(refusal -> refusal.errors().get(0), type(FieldError.class))
                .matches(error -> error.code().equals("PATCH_INVALID"))
                .matches(error -> error.pointer().isEmpty());
    }

    @Test
    void theResultIsValidatedAsAWhole() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> apply("{\"name\":null,\"shelf\":{\"boards\":0}}"))
                .satisfies(failure -> assertThat(failure.getConstraintViolations())
                        .extracting(ConstraintViolation::getPropertyPath)
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrder("name", "shelf.boards"));
    }

    @Test
    void whatCannotBeReadIsTheCallersFaultAndNamedInTheCause() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> apply("{\"shelf\":{\"boards\":\"many\"}}"))
                .withCauseInstanceOf(InvalidFormatException.class);
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> apply("{\"colour\":\"red\"}"))
                .withCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"colour\":null}", "{\"shelf\":{\"colour\":null}}"})
    void aNullRemovesNothingUnknown(String patch) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> apply(patch))
                .withCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    private static Shop apply(String patch) throws JsonProcessingException {
        return new Patches(JSON, validators.getValidator()).apply(SHOP, JSON.readTree(patch), Shop.class);
    }
}
