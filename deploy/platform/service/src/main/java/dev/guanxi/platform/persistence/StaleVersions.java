package dev.guanxi.platform.persistence;

import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.problem.RefusalMapper;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Two editors of one version: the second is told that the version is stale, as if it had read late. */
@Provider
public final class StaleVersions implements ExceptionMapper<OptimisticLockException> {

    private final RefusalMapper refusals;

    StaleVersions(RefusalMapper refusals) {
        this.refusals = refusals;
    }

    @Override
    public Response toResponse(OptimisticLockException failure) {
        return refusals.toResponse(Versions.stale(null));
    }
}
