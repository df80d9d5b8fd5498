package dev.guanxi.customer.rights;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is held about a person.
 *
 * @param services by service, lists of records by what they are
 */
@Schema(name = "AccessDocument", examples = """
                {"requestId":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "contactId":"01930d6e-7a31-7c3e-9d41-5b2f4c8e1a01",
                 "services":{"CUSTOMER":{"contacts":[{"name":"Han Meimei","title":"Director"}]},"LOYALTY":{}}}""")
public record AccessDocument(UUID requestId, UUID customerId, UUID contactId, Map<HoldingService, Object> services) {}
