package dev.guanxi.customer.quality.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a field says for or against two records being one.
 *
 * @param agreement how far the field agrees, by the name of an {@link Agreement} or {@link ContactAgreement}
 * @param bits weight of the evidence: one more doubles the odds
 * @param text the same for people
 */
@Schema(name = "DuplicateEvidence", examples = """
                {"field":"name","agreement":"NAME_EQUAL","bits":8.0,"text":"the same name"}""")
public record Evidence(String field, String agreement, double bits, String text) {

    /** One for each field that was compared. */
    public static List<Evidence> of(List<Agreement> agreements, Reasons reasons) {
        return agreements.stream()
                .map(one -> new Evidence(one.field(), one.name(), one.bits(), reasons.of(one)))
                .toList();
    }

    /** The same of two contacts. */
    public static List<Evidence> ofContacts(List<ContactAgreement> agreements, Reasons reasons) {
        return agreements.stream()
                .map(one -> new Evidence(one.field(), one.name(), one.bits(), reasons.of(one)))
                .toList();
    }
}
