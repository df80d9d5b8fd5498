package dev.guanxi.customer.quality.matching;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of a function, not of a person: those of RFC 2142 and others that offices have, in English, German and Pinyin. */
final class RoleMailbox {

    private static final Set<String> ROLES = Set.of("""
            abuse accounting accounts admin administration administrator bangongshi billing booking buero caigou
            caiwu career careers contact customerservice donotreply email einkauf enquiries enquiry feedback
            finance frontdesk gongsi hello help helpdesk hostmaster hr info inquiries inquiry invoice invoices
            jobs kefu kontakt mail mailbox marketing media noc noreply office order orders postmaster press
            privacy procurement purchasing qiantai reception recruiting recruitment renshi root sales
            secretariat security service services shichang shop shouhou staff store support team vertrieb
            webmaster xiaoshou zhaopin""".split("\\s+"));

    private static final Pattern TAG = Pattern.compile("\\+.*");
    private static final Pattern SEPARATOR = Pattern.compile("[._-]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RoleMailbox() {}

    /** Whether several may read what is sent to the address: info@, sales.beijing@, no-reply@, hr2@. */
    static boolean is(String address) {
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        String plain = DIGITS.matcher(TAG.matcher(local).replaceFirst("")).replaceAll("");
        String[] words = SEPARATOR.split(plain);
        return ROLES.contains(String.join("", words)) || Arrays.stream(words).anyMatch(ROLES::contains);
    }
}
