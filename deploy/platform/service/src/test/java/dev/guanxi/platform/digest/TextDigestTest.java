package dev.guanxi.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

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
            Li Lei,   Li Le,                       false""")
    void isFoundInATextAsAWord(String name, String text, boolean found) {
        assertThat(TextDigest.of("salt", name).isIn("salt", text)).isEqualTo(found);
    }

    @Test
    void isAnotherWithAnotherSaltAndInNoAbsentText() {
        TextDigest digest = TextDigest.of("salt", "Li Lei");

        assertThat(digest).isNotEqualTo(TextDigest.of("pepper", "Li Lei"));
        assertThat(digest.isIn("pepper", "Li Lei")).isFalse();
        assertThat(digest.isIn("salt", null)).isFalse();
    }
}
