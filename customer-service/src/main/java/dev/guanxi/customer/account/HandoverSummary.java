package dev.guanxi.customer.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handover as a list shows it: without the accounts, of which there may be a thousand. */
@Schema(examples = """
                {"id":"01930d6e-7a19-7c01-9e00-0123456789ab","fromManager":"l.wang","toManager":"j.sun",
                 "reason":"Leaves at the end of March","handedBy":"m.chen","at":"2026-03-31T09:00:00Z"}""")
public record HandoverSummary(
        UUID id, String fromManager, String toManager, String reason, String handedBy, Instant at) {}
