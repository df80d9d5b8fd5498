package dev.guanxi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsItsHolesAnewEachTime() {
        Template template = Template.of("GET /{random} id={unique} {\"other\":1}");

        assertThat(rendered(template, 255, 16)).isEqualTo("GET /000000000010 id=0000000000ff {\"other\":1}");
        assertThat(rendered(template, 1L << 44, 1)).isEqualTo("GET /000000000001 id=100000000000 {\"other\":1}");
    }

    private static String rendered(Template template, long unique, long random) {
        ByteBuffer into = ByteBuffer.allocate(template.length());
        template.render(into, unique, random);
        return new String(into.array(), StandardCharsets.US_ASCII);
    }
}
