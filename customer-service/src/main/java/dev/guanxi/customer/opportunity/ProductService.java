package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The products that deals may name; each public method is one transaction. */
@Singleton
public final class ProductService {

    private static final int LONGEST_NAME = 100;

    private final Transactions transactions;
    private final ProductStore products;

    ProductService(Transactions transactions, ProductStore products) {
        this.transactions = transactions;
        this.products = products;
    }

    /**
     * Makes the product of this name what the data says.
     *
     * @param expected refuses a version that is not the one the caller has read; null where there is no such product
     */
    public Uni<Product> put(String name, ProductData data, Consumer<Long> expected) {
        if (name.isBlank() || !name.equals(name.strip()) || name.length() > LONGEST_NAME) {
            throw Refusal.invalidField("PRODUCT_INVALID", "path:name", name, "1 to 100 characters, no blanks around.");
        }
        data.check();
        return transactions
                .write(session -> products.findForChange(session, name)
                        .invoke(found -> expected.accept(found == null ? null : found.version()))
                        .chain(() -> products.put(session, name, data)))
                .replaceWith(new Product(name, data.series(), data.price(), data.currency()));
    }

    /** All products, by name. */
    public Uni<Page<Product>> list(Cursor after, int limit) {
        return transactions
                .read(session -> products.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.name())));
    }
}
