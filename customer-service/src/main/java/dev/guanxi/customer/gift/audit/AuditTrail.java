package dev.guanxi.customer.gift.audit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that happened to a record.
 *
 * @param intact whether every entry is there as it was written, and the record as the last one says
 * @param fault what gives tampering away, absent if intact
 */
@Schema(name = "GiftAuditTrail", examples = """
                {"recordId":"01930d6e-7a23-7c3e-9d41-5b2f4c8e1a01","intact":true,"entries":[
                  {"number":1,"at":"2026-05-04T08:00:00Z","actor":"li.lei","action":"RECORD","content":"{}",
                   "previousHash":"0000000000000000000000000000000000000000000000000000000000000000",
                   "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
public record AuditTrail(UUID recordId, boolean intact, AuditChain.Fault fault, List<AuditEntry> entries) {}
