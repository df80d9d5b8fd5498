package dev.guanxi.customer.gift.actor;

import dev.guanxi.customer.access.Scope;
import java.util.Locale;

/**
 * Who acts.
 *
 * @param subject of the token
 * @param compliance whether the token has the role compliance
 * @param forOthers whether it may record what others give
 * @param language for the texts of the answer
 */
public record Actor(Scope scope, String subject, boolean compliance, boolean forOthers, Locale language) {}
