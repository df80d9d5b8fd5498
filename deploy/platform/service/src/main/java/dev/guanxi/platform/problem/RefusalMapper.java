package dev.guanxi.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Refusals become problems. */
@Provider
public final class RefusalMapper extends ExceptionMapperBase<Refusal> {

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(refusal.kind().status())
                .withTitle(refusal.code())
                .withDetail(refusal.getMessage())
                .with(ProblemShaper.CODE, refusal.code());
        if (!refusal.errors().isEmpty()) {
            problem.with(ProblemShaper.ERRORS, refusal.errors());
        }
        refusal.members().forEach(problem::with);
        return problem.build();
    }
}
