package dev.guanxi.customer.account;

import dev.guanxi.customer.dealer.SigningTerms;
import dev.guanxi.platform.http.Page;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who stands for us at an account, as the API shows it.
 *
 * @param accountManager who negotiates; absent if nobody does yet
 * @param signingDealer the dealer that signs; absent if none is named yet
 * @param signingTerms how far that dealer may sign today; absent if none is named yet
 * @param supportTeam the virtual team from other functions, the longest-standing first
 * @param dependence on whom all recorded recent contact hangs; absent if it does not hang on one
 * @param history all assignments, also those that are over, those that began last first
 */
@Schema(name = "AccountTeam", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "accountManager":{"id":"01930d6e-7a17-7c01-9e00-0123456789ab","version":1,
                                   "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","function":"ACCOUNT_MANAGER",
                                   "employee":"l.wang","from":"2026-01-31T01:30:00Z","assignedBy":"m.chen"},
                 "supportTeam":[],
                 "dependence":{"employee":"l.wang","contacts":9,"lastContactAt":"2026-03-01T02:00:00Z"},
                 "history":{"items":[]}}""")
public record AccountTeamView(
        UUID customerId,
        AccountAssignment accountManager,
        AccountAssignment signingDealer,
        SigningTerms signingTerms,
        List<AccountAssignment> supportTeam,
        ContactTally dependence,
        Page<AccountAssignment> history) {

    AccountTeamView(
            UUID customerId,
            AccountTeam team,
            SigningTerms terms,
            ContactTally dependence,
            Page<AccountAssignment> history) {
        this(
                customerId,
                team.holder(AccountFunction.ACCOUNT_MANAGER),
                team.holder(AccountFunction.SIGNING_DEALER),
                terms,
                team.supportTeam(),
                dependence,
                history);
    }
}
