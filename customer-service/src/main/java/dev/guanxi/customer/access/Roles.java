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
 *   <caption>Relationships, accounts and dealers by role</caption>
 *   <tr><th></th><th>levels, their model</th><th>account teams</th><th>contact</th><th>handovers</th><th>risks</th>
 *     <th>dealers, agreements</th><th>performance</th></tr>
 *   <tr><td>admin, manager</td><td>read, set</td><td>read, assign</td><td>read, record</td><td>read, make</td>
 *     <td>read</td><td>read, register, change, renew</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>read</td><td>read, support</td><td>read, record</td><td>read</td><td>–</td>
 *     <td>read</td><td>all</td></tr>
 *   <tr><td>promoter</td><td>read</td><td>read</td><td>read, record</td><td>–</td><td>–</td><td>read</td><td>–</td></tr>
 *   <tr><td>marketing</td><td>read</td><td>read</td><td>read</td><td>–</td><td>–</td><td>read</td><td>all</td></tr>
 *   <tr><td>compliance</td><td>read</td><td>read</td><td>read</td><td>read</td><td>–</td><td>read</td><td>–</td></tr>
 *   <tr><td>operations</td><td>read</td><td>read</td><td>read</td><td>read</td><td>read</td><td>read</td><td>all</td></tr>
 *   <tr><td>partner</td><td>their meaning</td><td>–</td><td>–</td><td>–</td><td>–</td><td>its own</td><td>its own</td></tr>
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
