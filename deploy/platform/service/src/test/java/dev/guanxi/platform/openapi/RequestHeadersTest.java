package dev.guanxi.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.http.Versions;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {

    private static Parameter header(String name, String description) {
        Parameter header =
                OASFactory.createParameter().name(name).description(description).schema(OASFactory.createSchema());
        RequestHeaders.complete(header);
        return header;
    }

    @Test
    void aChangeNamesItsVersion() {
        Parameter version = header("If-Match", "ETag that was last read");

        assertThat(version.getRequired()).isTrue();
        assertThat(RequestHeaders.versionRequired(List.of(version))).isTrue();
    }

    @Test
    void aReplacementMayLeaveItOut() {
        Parameter version = header("If-Match", Versions.ANY_VERSION);

        assertThat(version.getRequired()).isFalse();
        assertThat(RequestHeaders.versionRequired(List.of(version))).isFalse();
    }

    @Test
    void aKeyHasItsLengthAndIsNeverRequired() {
        Parameter key = header("Idempotency-Key", "From 1 to 200 characters");

        assertThat(key.getSchema().getMinLength()).isOne();
        assertThat(key.getSchema().getMaxLength()).isEqualTo(200);
        assertThat(key.getRequired()).isNull();
    }
}
