package dev.guanxi.loyalty.access;

/**
 * Roles as tokens name them in {@code groups}, and who may do what here:
 *
 * <table>
 *   <caption>Operations of loyalty-service by role</caption>
 *   <tr><th></th><th>read programs, points, clubs</th><th>set up, change</th><th>enter expiries</th></tr>
 *   <tr><td>admin, manager</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>marketing</td><td>yes</td><td>yes</td><td>–</td></tr>
 *   <tr><td>account-manager, promoter, operations</td><td>yes</td><td>–</td><td>–</td></tr>
 *   <tr><td>compliance, partner</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String MANAGER = "manager";
    public static final String ACCOUNT_MANAGER = "account-manager";
    public static final String PROMOTER = "promoter";
    public static final String MARKETING = "marketing";
    public static final String OPERATIONS = "operations";

    private Roles() {}
}
