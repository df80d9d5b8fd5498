package dev.guanxi.customer.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request stands. */
@Schema(name = "DataSubjectRequestState")
public enum RequestState {
    /** An erasure that compliance has not decided on. */
    PENDING_REVIEW,
    /** Not all services have answered. */
    IN_PROGRESS,
    /** All services have answered. */
    COMPLETED,
    REFUSED
}
