package dev.guanxi.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Values of the wrong JSON type become problems, too: Quarkus has a mapper of its own for them, in another form. */
@Provider
@Priority(MismatchMapper.BEFORE_QUARKUS)
public final class MismatchMapper extends ExceptionMapperBase<MismatchedInputException> {

    static final int BEFORE_QUARKUS = 1;

    @Override
    protected HttpProblem toProblem(MismatchedInputException failure) {
        return HttpProblem.valueOf(Status.BAD_REQUEST);
    }
}
