package dev.guanxi.customer.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person asks for (GDPR articles 15 and 17, PIPL articles 45 and 47). */
@Schema(name = "DataSubjectRequestKind")
public enum RequestKind {
    /** To be told all that is held. */
    ACCESS,
    /** To be erased. */
    ERASURE
}
