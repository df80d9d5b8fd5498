package dev.guanxi.customer.purchase;

import java.util.UUID;

/** What a system sends under a reference of its own, so that sent twice it counts once. */
sealed interface Referenced permits NewPurchase, NewReturn {

    UUID id();

    /** Whose systems and references are meant. */
    UUID owner();

    String system();

    String reference();

    /** Equal for messages that say the same. */
    String fingerprint();

    /** A system or reference as it is kept: blanks around it name nothing else, as in a file. */
    static String name(String said) {
        return said == null ? null : said.strip();
    }
}
