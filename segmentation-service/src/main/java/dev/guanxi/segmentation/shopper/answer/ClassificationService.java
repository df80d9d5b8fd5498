package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.shopper.ShopperPlaybooks;
import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.answer.ClassificationView.TypeView;
import dev.guanxi.segmentation.shopper.classifier.Certainty;
import dev.guanxi.segmentation.shopper.classifier.Classification;
import dev.guanxi.segmentation.shopper.classifier.Evidence;
import dev.guanxi.segmentation.shopper.learning.ModelService;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Classifies, and puts the answer into words. */
@Singleton
public final class ClassificationService {

    private static final int NEXT = 3;
    private static final double PERCENT = 100;

    private final Transactions transactions;
    private final ModelService models;
    private final Catalogue catalogue;
    private final ShopperPlaybooks playbooks;
    private final Certainty certainty;

    ClassificationService(
            Transactions transactions,
            ModelService models,
            Catalogue catalogue,
            ShopperPlaybooks playbooks,
            Certainty certainty) {
        this.transactions = transactions;
        this.models = models;
        this.catalogue = catalogue;
        this.playbooks = playbooks;
        this.certainty = certainty;
    }

    Uni<Classification> classify(ClassificationData asked) {
        Map<String, Boolean> observed = asked.observed(catalogue);
        return transactions.read(session -> classify(session, asked.store(), asked.asOf(), observed));
    }

    /**
     * Classifies within a session.
     *
     * @param store null for the chain's mix of types
     * @param asOf by the model of that time; null for the newest
     */
    public Uni<Classification> classify(
            Mutiny.Session session, String store, Instant asOf, Map<String, Boolean> observed) {
        return models.inUse(session, store, asOf).map(model -> Classification.of(model, observed, certainty));
    }

    /** The answer in words. */
    public ClassificationView view(Classification found, Locale language) {
        Texts texts = Texts.in(language);
        return new ClassificationView(
                found.isSure(),
                found.isSure() ? found.best() : null,
                found.doubt(),
                summary(found, texts),
                found.modelVersion(),
                types(found, texts),
                found.gains().stream()
                        .filter(gain -> Figures.hundredths(gain.bits()).signum() > 0)
                        .limit(NEXT)
                        .map(gain -> NextObservationView.of(gain, catalogue.find(gain.signal()), language))
                        .toList(),
                found.isSure() ? playbooks.get(found.best().name(), language) : null);
    }

    private String summary(Classification found, Texts texts) {
        String name = playbooks.get(found.best().name(), texts.language()).name();
        Object percent = Figures.hundredths(PERCENT * found.probability(found.best()));
        return texts.of("shopper.answer." + (found.isSure() ? "SURE" : found.doubt()), name, percent);
    }

    private List<TypeView> types(Classification found, Texts texts) {
        return Arrays.stream(ShopperType.values())
                .sorted(Comparator.comparingDouble((ShopperType type) -> -found.probability(type)))
                .map(type -> new TypeView(
                        type,
                        playbooks.get(type.name(), texts.language()).name(),
                        Figures.raw(found.probability(type)),
                        evidence(found, type, texts, one -> one.bits() > 0),
                        evidence(found, type, texts, one -> one.bits() < 0)))
                .toList();
    }

    private List<EvidenceView> evidence(
            Classification found, ShopperType type, Texts texts, Predicate<Evidence> which) {
        return found.evidence().get(type.ordinal()).stream()
                .filter(which)
                .filter(one -> one.strength() != Evidence.Strength.NONE)
                .map(one -> EvidenceView.of(one, catalogue.find(one.signal()), type, texts))
                .toList();
    }
}
