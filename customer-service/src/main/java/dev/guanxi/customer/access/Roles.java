package dev.guanxi.customer.access;

/**
 * Roles as tokens name them in {@code groups}, and who may do what here:
 *
 * <table>
 *   <caption>Operations of customer-service by role</caption>
 *   <tr><th></th><th>read customers, purchases</th><th>register, change, sell, return</th><th>import</th></tr>
 *   <tr><td>admin, manager</td><td>all</td><td>all</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>all</td><td>all</td><td>–</td></tr>
 *   <tr><td>promoter</td><td>all</td><td>all</td><td>–</td></tr>
 *   <tr><td>marketing, compliance, operations</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>its dealer's own</td><td>its dealer's own</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Pipeline and exits by role</caption>
 *   <tr><th></th><th>read deals, exit cases, reports</th><th>record, change</th><th>start scans</th><th>read scans</th></tr>
 *   <tr><td>admin, manager</td><td>all</td><td>all</td><td>all</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>all</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>marketing</td><td>all</td><td>–</td><td>–</td><td>–</td></tr>
 *   <tr><td>operations</td><td>all</td><td>–</td><td>–</td><td>all</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>its dealer's own</td><td>–</td><td>–</td></tr>
 * </table>
 */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String MANAGER = "manager";
    public static final String ACCOUNT_MANAGER = "account-manager";
    public static final String PROMOTER = "promoter";
    public static final String MARKETING = "marketing";
    public static final String COMPLIANCE = "compliance";
    public static final String PARTNER = "partner";
    public static final String OPERATIONS = "operations";

    private Roles() {}
}
