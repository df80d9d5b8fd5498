package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The product that a deal names. */
@Singleton
final class NamedProduct {

    private final ProductStore products;

    NamedProduct(ProductStore products) {
        this.products = products;
    }

    /** The product of this name, null where none is named; refused (in the result) if it is not known. */
    Uni<Product> named(Mutiny.Session session, String name) {
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        return products.named(session, List.of(name))
                .chain(known -> known.containsKey(name)
                        ? Uni.createFrom().item(known.get(name))
                        : products.nearest(session, List.of(name)).map(nearest -> {
                            throw Refusal.unprocessable(
                                    "PRODUCT_UNKNOWN", "/product", name, Suggestion.text(nearest.get(name)));
                        }));
    }
}
