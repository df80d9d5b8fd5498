package dev.guanxi.customer.contact;

import java.util.List;
import java.util.UUID;

/** As much of a contact as tells it from others of its customer. */
public record KnownContact(
        UUID id, long version, String name, List<Phone> phones, List<String> emails, Birthday birthday) {}
