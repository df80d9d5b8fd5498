package dev.guanxi.customer.purification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of the ideal customer.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 */
@Schema(examples = """
                {"name":"Universities in the east",
                 "criteria":[{"attribute":"INDUSTRY","values":["education"],"weight":3},
                             {"attribute":"SIZE","atLeast":500,"weight":2},
                             {"attribute":"REGION","values":["Zhejiang","Jiangsu"],"weight":1}]}""")
public record IdealProfileData(
        UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Criterion> criteria) {

    /** What single values cannot tell. */
    void check() {
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).check("/criteria/" + i);
        }
    }

    int totalWeight() {
        return criteria.stream().mapToInt(Criterion::weight).sum();
    }

    /** Weights of the criteria that a prospect meets, added up. */
    int metWeight(ProspectFacts facts) {
        return criteria.stream()
                .filter(criterion -> criterion.isMetBy(facts))
                .mapToInt(Criterion::weight)
                .sum();
    }
}
