package dev.guanxi.customer.dealer;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a partner dealer.
 *
 * @param id the dealer_id of its system's tokens; made here if absent
 */
@Schema(examples = """
                {"id":"01930d6e-0000-7000-8000-00000000dea1","name":"西湖数码","territory":[{"country":"CN","region":"Zhejiang"}],
                 "productLines":["notebooks"]}""")
public record DealerData(
        UUID id,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 500) List<@NotNull @Valid Territory> territory,
        @Size(max = 200) List<@NotBlank @Size(max = 60) String> productLines) {

    public DealerData {
        name = name == null ? null : name.strip();
        territory = territory == null ? List.of() : territory;
        productLines = productLines == null ? List.of() : productLines;
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        checkOnce("TERRITORY_REPEATED", "/territory/", territory);
        checkOnce("PRODUCT_LINE_REPEATED", "/productLines/", productLines);
    }

    private static void checkOnce(String code, String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                throw Refusal.unprocessable(code, pointer + i, values.get(i), "Each once.");
            }
        }
    }

    /** Whether both say the same, whatever their ids. */
    boolean saysTheSame(DealerData other) {
        return name.equals(other.name) && territory.equals(other.territory) && productLines.equals(other.productLines);
    }
}
