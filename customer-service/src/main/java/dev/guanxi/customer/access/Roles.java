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
 *   <caption>Operations on prospects by role</caption>
 *   <tr><th></th><th>read</th><th>capture, change, follow up</th><th>convert, appraise</th><th>yield</th>
 *     <th>purify, what-if</th><th>set profiles, weights, branches</th></tr>
 *   <tr><td>admin, manager</td><td>all</td><td>all</td><td>all</td><td>all</td><td>all</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>all</td><td>all</td><td>all</td><td>–</td><td>all</td><td>–</td></tr>
 *   <tr><td>promoter</td><td>all</td><td>all</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>
 *   <tr><td>marketing</td><td>all</td><td>all</td><td>–</td><td>all</td><td>all</td><td>profiles</td></tr>
 *   <tr><td>operations</td><td>all</td><td>–</td><td>–</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>compliance</td><td>all</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>its dealer's own</td><td>its dealer's own</td>
 *     <td>its dealer's own</td><td>its dealer's own</td><td>–</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Gifts (C12) by role</caption>
 *   <tr><th></th><th>read</th><th>record, correct, hand over, return, cancel</th><th>evaluate, report solicitations</th>
 *     <th>approve, decide</th><th>customers' policies</th><th>our own policy, rates</th><th>audit trail</th></tr>
 *   <tr><td>admin</td><td>all</td><td>all</td><td>all</td><td>–</td><td>all</td><td>all</td><td>all</td></tr>
 *   <tr><td>manager</td><td>all</td><td>all</td><td>all</td><td>not its own</td><td>all</td><td>–</td><td>all</td></tr>
 *   <tr><td>account-manager, promoter</td><td>all</td><td>what they give themselves</td><td>all</td>
 *     <td>–</td><td>–</td><td>–</td><td>–</td></tr>
 *   <tr><td>compliance</td><td>all</td><td>record, correct</td><td>all</td><td>not its own</td><td>all</td>
 *     <td>all</td><td>all</td></tr>
 *   <tr><td>operations</td><td>all</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td><td>all</td></tr>
 *   <tr><td>marketing</td><td>policies, rates</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>what it gives itself</td>
 *     <td>its dealer's own</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 *
 * <p>Imports are started and undone by admin, manager and partner; operations reads how they stand. Exports are made by
 * these four. A partner's reach its dealer's own alone.
 *
 * <p>Contacts, parties, satisfactions, needs, interactions and timelines are read by whoever reads their customer, and
 * written by whoever may change it; of a timeline each is told the kinds whose records it may read elsewhere. Accounts with
 * dissatisfied users are told to admin, manager, account-manager, marketing and operations, and to a partner its dealer's
 * own.
 *
 * <p>Recorded occasions and greetings (C13) are read by whoever reads their customer, and written by whoever may change it.
 * What comes up is told to admin, manager, account-manager, promoter and marketing, and to a partner its dealer's own.
 *
 * <table>
 *   <caption>Duplicates by role</caption>
 *   <tr><th></th><th>read suspects, merges</th><th>decide, merge, undo</th><th>scan</th></tr>
 *   <tr><td>admin, manager</td><td>all</td><td>all</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>all</td><td>all</td><td>–</td></tr>
 *   <tr><td>compliance</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>operations</td><td>all</td><td>–</td><td>all</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>its dealer's own</td><td>–</td></tr>
 * </table>
 *
 * <p>Contacts of one customer that may be one person are told to whoever is told of suspects, and to promoters; whoever may add
 * contacts decides about them.
 *
 * <table>
 *   <caption>Rights of people (C17) by role</caption>
 *   <tr><th></th><th>ask</th><th>read requests, receipts</th><th>approve, refuse</th><th>read documents</th></tr>
 *   <tr><td>admin, compliance</td><td>all</td><td>all</td><td>not its own</td><td>all</td></tr>
 *   <tr><td>manager</td><td>all</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>operations</td><td>–</td><td>all</td><td>–</td><td>–</td></tr>
 *   <tr><td>partner</td><td>its dealer's own</td><td>its dealer's own</td><td>–</td><td>–</td></tr>
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
