package dev.guanxi.platform.person;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.platform.problem.RefusalMapper;
import io.quarkiverse.resteasy.problem.DefaultExceptionMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hibernate.exception.ConstraintViolationException;

/** What the database refuses to keep of people who were erased is refused as if it had been looked up before. */
@Provider
public final class PersonErasedMapper implements ExceptionMapper<ConstraintViolationException> {

    private final RefusalMapper refusals;
    private final DefaultExceptionMapper others;

    PersonErasedMapper(RefusalMapper refusals, DefaultExceptionMapper others) {
        this.refusals = refusals;
        this.others = others;
    }

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        Refusal refusal = PersonErased.refusal(failure);
        return refusal == null ? others.toResponse(failure) : refusals.toResponse(refusal);
    }
}
