package dev.guanxi.customer.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.Consent.Channel;
import dev.guanxi.customer.contact.Consent.Decision;
import dev.guanxi.customer.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GreetingChannelsTest {

    private static Map<Channel, Consent> consents(String given, String refused) {
        Map<Channel, Consent> consents = new EnumMap<>(Channel.class);
        channels(given).forEach(channel -> consents.put(channel, said(Decision.GIVEN)));
        channels(refused).forEach(channel -> consents.put(channel, said(Decision.REFUSED)));
        return consents;
    }

    private static Consent said(Decision decision) {
        return new Consent(decision, Instant.EPOCH, "form");
    }

    private static List<Channel> channels(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Channel::valueOf).toList();
    }

    @ParameterizedTest(name = "given {0}, refused {1}: {2}")
    @CsvSource({
        ", , NEVER_ASKED",
        ", EMAIL, REFUSED",
        ", PHONE EMAIL SMS WECHAT POST, REFUSED",
        ", PHONE EMAIL SMS WECHAT POST VISIT, REFUSED_ALL",
        "VISIT, , ",
        "VISIT, PHONE EMAIL SMS WECHAT POST, ",
        "PHONE POST, EMAIL, "
    })
    void areThoseThatTheContactAgreedToOrThereIsAReason(String given, String refused, NoChannelReason whyNone) {
        GreetingChannels found = GreetingChannels.of(consents(given, refused));

        assertThat(found.agreed()).isEqualTo(channels(given));
        assertThat(found.refused()).isEqualTo(channels(refused));
        assertThat(found.whyNone()).isEqualTo(whyNone);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInBothLanguages(NoChannelReason reason) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(GreetingChannels.class, language);
            assertThat(texts.get("noChannel." + reason, List.of("Chen", "e-mail")))
                    .contains("Chen")
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChannelHasANameInBothLanguages(Channel channel) {
        assertThat(Texts.of(GreetingChannels.class, Locale.ENGLISH).get("channel." + channel))
                .isASCII()
                .isNotBlank();
        assertThat(Texts.of(GreetingChannels.class, Locale.SIMPLIFIED_CHINESE).get("channel." + channel))
                .containsPattern("\\p{IsHan}");
    }
}
