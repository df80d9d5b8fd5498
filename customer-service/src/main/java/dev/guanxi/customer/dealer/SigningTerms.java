package dev.guanxi.customer.dealer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the dealer that signs for an account may do so today (C11).
 *
 * @param agreementUntil the first day that the agreement in force does not cover; absent: none is in force, renew it or name
 *     another dealer
 * @param inTerritory whether the account lies in the dealer's territory; absent: its address does not tell
 * @param uncoveredProductLines what the account bought within a year, or has a deal under way about, and the dealer does not
 *     sell; empty for a dealer that is limited to no product lines
 */
@Schema(examples = """
                {"agreementUntil":"2027-03-01","inTerritory":true,"uncoveredProductLines":["servers"]}""")
public record SigningTerms(LocalDate agreementUntil, Boolean inTerritory, List<String> uncoveredProductLines) {}
