package dev.guanxi.customer.relationship;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model and since when it holds.
 *
 * @param version from 1, one more with each change; the ETag
 * @param setBy subject of the token that changed it; absent for the one that came with the system
 */
@Schema(name = "RelationshipModelVersion", examples = """
                {"version":2,"setBy":"m.chen","since":"2026-01-31T01:30:00Z",
                 "model":{"counted":"SEGMENT","fewBelow":100,"manyFrom":10000,"currency":"CNY","lowBelow":10000,
                          "highFrom":100000,"marginShares":{"notebooks":8,"services":45.5},"otherShare":5,
                          "levels":{"MANY":{"LOW":"BASIC","MEDIUM":"REACTIVE","HIGH":"ACCOUNTABLE"},
                                    "MEDIUM":{"LOW":"REACTIVE","MEDIUM":"ACCOUNTABLE","HIGH":"PROACTIVE"},
                                    "FEW":{"LOW":"ACCOUNTABLE","MEDIUM":"PROACTIVE","HIGH":"PARTNERSHIP"}}}}""")
public record ModelVersion(int version, String setBy, Instant since, RelationshipModel model) {}
