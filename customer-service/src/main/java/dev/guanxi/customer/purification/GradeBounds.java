package dev.guanxi.customer.purification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The least scores for the grades A, B and C; what is below is D. */
@Schema(examples = "{\"a\":70,\"b\":50,\"c\":30}")
public record GradeBounds(
        @NotNull @Min(0) @Max(100) Integer a,
        @NotNull @Min(0) @Max(100) Integer b,
        @NotNull @Min(0) @Max(100) Integer c) {

    boolean descend() {
        return a > b && b > c;
    }

    Grade of(BigDecimal score) {
        if (reaches(score, a)) {
            return Grade.A;
        }
        if (reaches(score, b)) {
            return Grade.B;
        }
        return reaches(score, c) ? Grade.C : Grade.D;
    }

    private static boolean reaches(BigDecimal score, int bound) {
        return score.compareTo(BigDecimal.valueOf(bound)) >= 0;
    }
}
