package dev.guanxi.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDigestTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Li Lei,   we met Li Lei today,         true
            Li Lei,   LI  LEI said no,             true
            Li Lei,   (Li Lei),                    true
            Li,       the client,                  false
            Li,       Li called,                   true
            李雷,      今天见到李雷经理,               true
            李雷,      今天见到韩梅梅,                 false
            Ａcme,     acme is full-width there,    true
            X,        X marks,                     false
            王芳,      王 芳来过,                    true
            王　芳,     今天见到王芳,                  true
            王芳,      王芳菲来过,                   true
            Li Lei,   Li Le,                       false""")
    void isFoundInATextAsAWord(String name, String text, boolean found) {
        assertThat(TextDigest.of("salt", name).isIn("salt", text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            王芳,      王芳菲,          王芳菲来过,                   false
            王芳,      王芳菲,          王芳 菲来过,                  false
            王芳,      王芳菲,          王芳菲和王芳来过,               true
            王芳,      王芳菲,          王芳来过,                    true
            Li Lei,   Li Lei Ming,   LI LEI MING called,         false
            Li Lei,   Li Lei Ming,   Li Lei Mingus called,       true
            Li Lei,   Li Lei Ming,   Li Lei met Li Lei Ming,     true
            Li Lei,   李雷明,          Li Lei called,              true""")
    void isNotFoundWhereALongerOneIsMasked(String name, String other, String text, boolean found) {
        String masked = TextDigest.masked("salt", text, List.of(TextDigest.of("salt", other)));

        assertThat(TextDigest.of("salt", name).isIn("salt", masked)).isEqualTo(found);
    }

    @Test
    void isAnotherWithAnotherSaltAndInNoAbsentText() {
        TextDigest digest = TextDigest.of("salt", "Li Lei");

        assertThat(digest).isNotEqualTo(TextDigest.of("pepper", "Li Lei"));
        assertThat(digest.isIn("pepper", "Li Lei")).isFalse();
        assertThat(digest.isIn("salt", null)).isFalse();
    }
}
