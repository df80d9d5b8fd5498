package dev.guanxi.segmentation.shopper.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.Certainty.Doubt;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.CatalogueJson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cues of S5 lead to their types, and the answer says what it does not know. */
class ClassifierTest {

    private static final Catalogue CATALOGUE = CatalogueJson.catalogue();
    private static final ShopperModel EXPERT = ShopperModel.expert(CATALOGUE);
    private static final Certainty CERTAINTY = new Certainty(0.8, 2);

    /** Signals as people write them: a leading minus means looked for and not there. */
    private static Map<String, Boolean> observed(String signals) {
        Map<String, Boolean> observed = new LinkedHashMap<>();
        Arrays.stream(signals.strip().split("\\s+"))
                .filter(signal -> !signal.isEmpty())
                .forEach(signal -> observed.put(signal.replaceFirst("^-", ""), !signal.startsWith("-")));
        return observed;
    }

    private static Classification classify(String signals) {
        return Classification.of(EXPERT, observed(signals), CERTAINTY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BROWSER               | STROLLS DRAWN_BY_ODD_LOOKS COMMENTS_ON_LOOKS
            BROWSER               | STEPS_BACK RELAXED NOT_PRICE_MINDED
            BROWSER               | GASPS_AT_A_HIGH_PRICE FIXES_ON_NOTHING STROLLS
            TRADE_INSIDER         | WATCHES_THE_FLOOR VERY_TECHNICAL_QUESTIONS DELIBERATELY_HARD_QUESTIONS
            TRADE_INSIDER         | ASKS_SALES_FIGURES ASKS_PROMOTERS_PAY
            TRADE_INSIDER         | STRAIGHTENS_THE_GOODS POACHES_PROMOTERS
            TRADE_INSIDER         | SAYS_TRADE_STAFF WATCHES_THE_FLOOR
            INDUSTRY_PROFESSIONAL | GATHERS_MARKET_FACTS ASKS_NEAR_SECRETS MANY_QUESTIONS_ABOUT_ONE_PRODUCT
            INDUSTRY_PROFESSIONAL | SAYS_PROFESSIONAL MANY_QUESTIONS_ABOUT_ONE_PRODUCT
            INDUSTRY_PROFESSIONAL | SAYS_DEALER ASKS_DEALER_TERMS
            BRAND_LOYAL           | GOES_STRAIGHT NAMES_A_MODEL
            BRAND_LOYAL           | SHORT_PATH_TO_CLOSE USES_OUR_BRAND
            BRAND_LOYAL           | NAMES_A_MODEL PRAISES_A_RIVAL_BRAND SHORT_PATH_TO_CLOSE
            WAIT_AND_SEE          | KNOWS_CATEGORY_ONLY NO_HANDS_ON_IMPRESSION
            WAIT_AND_SEE          | NAMES_A_PRICE_BAND HEARD_FROM_OTHERS
            WAIT_AND_SEE          | HESITANT COMPARES_A_FEW
            GROUP_BUYER           | SPEAKS_OF_A_QUANTITY WANTS_VOLUME_PRICE
            GROUP_BUYER           | DEMANDING WANTS_VOLUME_PRICE
            GROUP_BUYER           | WANTS_SPECIAL_TERMS ASKS_DELIVERY_AND_INSTALLATION ASKS_WHO_CAN_DECIDE
            GROUP_BUYER           | BUYS_FOR_AN_ORGANISATION WITH_COLLEAGUES
            """)
    void theCuesOfEachTypeLeadToIt(ShopperType type, String signals) {
        Classification answer = classify(signals);

        assertThat(answer.best()).isEqualTo(type);
        assertThat(answer.probability(type)).isGreaterThan(0.8);
        assertThat(answer.isSure()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NOTHING_OBSERVED       | ' '
            BELOW_THRESHOLD        | TRIES_IT_OUT
            BELOW_THRESHOLD        | ALONE
            BELOW_THRESHOLD        | STROLLS
            CONTRADICTING_EVIDENCE | SPEAKS_OF_A_QUANTITY STROLLS NOT_PRICE_MINDED
            CONTRADICTING_EVIDENCE | SPEAKS_OF_A_QUANTITY STROLLS RELAXED
            """)
    void itSaysSoWhereItIsNotSure(Doubt doubt, String signals) {
        assertThat(classify(signals).doubt()).isEqualTo(doubt);
    }

    @Test
    void withoutAnySignalTheAnswerIsThePrior() {
        assertThat(Posterior.of(EXPERT, Map.of())).containsExactly(EXPERT.prior(), within(1e-12));
    }

    @Test
    void whatWasLookedForAndNotThereCountsToo() {
        double before = classify("STROLLS").probability(ShopperType.BROWSER);

        assertThat(classify("STROLLS -RELAXED -STEPS_BACK").probability(ShopperType.BROWSER))
                .isLessThan(before);
    }

    @Test
    void bayesByHand() {
        double[] p = Posterior.of(EXPERT, Map.of("SPEAKS_OF_A_QUANTITY", true));

        // 0.06 × 0.85 against 0.05 × 0.15 and 0.89 × 0.02
        assertThat(p[ShopperType.GROUP_BUYER.ordinal()]).isCloseTo(0.051 / (0.051 + 0.0075 + 0.0178), within(1e-12));
    }

    @Test
    void ofASetTheOneThatWasSeenSaysAll() {
        assertThat(Posterior.of(EXPERT, observed("STROLLS -GOES_STRAIGHT -GOES_TO_A_CATEGORY")))
                .containsExactly(Posterior.of(EXPERT, observed("STROLLS")), within(1e-12));
        assertThat(classify("STROLLS -GOES_STRAIGHT").evidence().get(0)).hasSize(1);
    }

    @Test
    void theNextQuestionIsTheOneThatTellsMost() {
        List<InformationGain> gains = InformationGain.of(EXPERT, observed("STROLLS"));

        assertThat(gains).extracting(InformationGain::signal).doesNotContain("STROLLS", "GOES_STRAIGHT");
        assertThat(gains).isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
        assertThat(gains.get(0).bits()).isGreaterThan(0.2);
    }

    @Test
    void aSignalThatSaysNothingOfAnyTypeChangesNothing() {
        ShopperModel more = withIrrelevant();
        Map<String, Boolean> observed = new HashMap<>(observed("STROLLS HESITANT"));
        double[] before = Posterior.of(more, observed);
        assertThat(InformationGain.of(more, observed))
                .filteredOn(gain -> gain.signal().equals("IRRELEVANT"))
                .allSatisfy(gain -> assertThat(gain.bits()).isCloseTo(0, within(1e-9)));
        observed.put("IRRELEVANT", true);

        assertThat(Posterior.of(more, observed)).containsExactly(before, within(1e-12));
    }

    private static ShopperModel withIrrelevant() {
        Map<String, double[]> likelihoods = new HashMap<>(EXPERT.likelihoods());
        likelihoods.put("IRRELEVANT", new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3});
        return new ShopperModel(0, EXPERT.prior(), likelihoods, EXPERT.sets());
    }
}
