package dev.guanxi.platform.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets operations replay dead letters, at the service itself: the gateway does not lead here. */
@Path("/api/v1/dead-letter-replays")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLetterResource {

    private final DeadLetterReplay replay;

    DeadLetterResource(DeadLetterReplay replay) {
        this.replay = replay;
    }

    /** How many letters were tried again; those that failed again are dead letters again. */
    @Schema(examples = "{\"tried\":3}")
    public record Replayed(
            @Schema(description = "Letters that were tried again")
            long tried) {}

    @POST
    @Blocking
    @RolesAllowed({"admin", "operations"})
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Try the dead letters again",
            description = "Events that could not be handled wait in the topic of dead letters. When their cause is"
                    + " mended, this gives each another try; what fails again becomes a dead letter again.")
    public Replayed replay() {
        return new Replayed(replay.run());
    }
}
