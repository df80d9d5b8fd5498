package dev.guanxi.visitplanner.access;

/**
 * Roles as tokens name them in {@code groups}, and who may do what here. Every other role, a partner's above all, gets
 * 403.
 *
 * <table>
 *   <caption>Operations of visit-planner-service by role</caption>
 *   <tr><th></th><th>read everything</th><th>appointments, reports</th><th>promises</th><th>rhythms</th></tr>
 *   <tr><td>admin, manager</td><td>yes</td><td>everybody's</td><td>everybody's</td><td>yes</td></tr>
 *   <tr><td>account-manager</td><td>yes</td><td>own</td><td>own</td><td>–</td></tr>
 *   <tr><td>operations</td><td>yes</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 *
 * "Own" is what the token's subject is the account manager, or the owner of the promise, of.
 */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String MANAGER = "manager";
    public static final String ACCOUNT_MANAGER = "account-manager";
    public static final String OPERATIONS = "operations";

    private Roles() {}
}
