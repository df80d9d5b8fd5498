package dev.guanxi.customer.gift;

import static dev.guanxi.platform.testing.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Gifts that tests start from. By the policy that is there at first, up to 500 CNY is allowed, 2000 with approval. */
public final class GivenGifts {

    public static final String GIFTS = "/api/v1/gifts";
    public static final String EVALUATIONS = "/api/v1/gift-evaluations";
    public static final String SOLICITATIONS = "/api/v1/gift-solicitations";
    public static final String ALLOWANCES = "/api/v1/gift-allowances";

    private GivenGifts() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public static Map<String, Object> receiver(String name) {
        return object("name", name);
    }

    /** Goods given today, in the currency of the limits. */
    public static Map<String, Object> gift(String customerId, String receiver, String giver, String amount) {
        return object(
                "customerId",
                customerId,
                "receiver",
                receiver(receiver),
                "giver",
                giver,
                "kind",
                "GOODS",
                "purpose",
                "Anniversary of the cooperation",
                "amount",
                new BigDecimal(amount),
                "currency",
                "CNY",
                "givenOn",
                today().toString());
    }

    public static Map<String, Object> policy(String validFrom) {
        return object(
                "validFrom",
                validFrom,
                "reference",
                "Letter of the board",
                "kinds",
                new String[] {"GOODS", "SAMPLE"},
                "businessMeals",
                false,
                "currency",
                "CNY",
                "capPerItem",
                100,
                "capPerPerson",
                150);
    }

    public static Map<String, Object> solicitation(String customerId, String receiver) {
        return object(
                "customerId",
                customerId,
                "receiver",
                receiver(receiver),
                "askedOn",
                today().toString(),
                "request",
                "A second dinner under a colleague's name");
    }

    public static Map<String, Object> reason() {
        return object("reason", "As discussed");
    }
}
