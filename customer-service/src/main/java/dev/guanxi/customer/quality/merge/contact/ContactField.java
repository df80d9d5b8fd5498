package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.ContactData;
import java.util.List;
import java.util.function.Function;

/** What two contacts may say differently; the answer for each channel is one of its own. */
public enum ContactField {
    NAME(ContactData::name),
    TITLE(ContactData::title),
    DEPARTMENT(ContactData::department),
    DECISION_PART(ContactData::decisionPart),
    BIRTHDAY(ContactData::birthday),
    PHONES(20, ContactData::phones),
    EMAILS(20, ContactData::emails),
    FAMILY_MEMBERS(20, ContactData::familyMembers),
    INTERESTS(50, ContactData::interests),
    HABITS(50, ContactData::habits),
    CONSENT_PHONE(Consent.Channel.PHONE),
    CONSENT_EMAIL(Consent.Channel.EMAIL),
    CONSENT_SMS(Consent.Channel.SMS),
    CONSENT_WECHAT(Consent.Channel.WECHAT),
    CONSENT_POST(Consent.Channel.POST),
    CONSENT_VISIT(Consent.Channel.VISIT);

    private final Function<ContactData, Object> value;
    private final Consent.Channel channel;
    private final int most;

    ContactField(Function<ContactData, Object> value) {
        this(value, null, 1);
    }

    ContactField(int most, Function<ContactData, List<?>> values) {
        this(data -> values.apply(data).isEmpty() ? null : values.apply(data), null, most);
    }

    ContactField(Consent.Channel channel) {
        this(data -> data.consents().get(channel), channel, 1);
    }

    ContactField(Function<ContactData, Object> value, Consent.Channel channel, int most) {
        this.value = value;
        this.channel = channel;
        this.most = most;
    }

    /** Null if the contact says nothing of it. */
    Object of(ContactData data) {
        return value.apply(data);
    }

    /** Of what is agreed to or refused; null of other fields. */
    Consent.Channel channel() {
        return channel;
    }

    /** How many values a contact may have. */
    int most() {
        return most;
    }

    boolean isList() {
        return most > 1;
    }
}
