package dev.guanxi.segmentation.shopper.signal;

import java.util.Locale;

/** A text in both languages. */
public record Bilingual(String en, String zh) {

    public Bilingual {
        if (en == null || en.isBlank() || zh == null || zh.isBlank()) {
            throw new IllegalArgumentException("A text must be there in both languages, but is " + en + " / " + zh);
        }
    }

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
