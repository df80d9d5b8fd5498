package dev.guanxi.segmentation.access;

/**
 * Roles as tokens name them in {@code groups}, and who may do what here:
 *
 * <table>
 *   <caption>Operations of segmentation-service by role</caption>
 *   <tr><th></th><th>read tiers, ratings, models, entitlements, value, investment, time budget</th>
 *     <th>run the tiering, rate, override, change models and entitlements, fit values, make cost rates</th>
 *     <th>read shopper types</th></tr>
 *   <tr><td>admin, manager</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>account-manager, marketing, operations</td><td>yes</td><td>–</td><td>yes</td></tr>
 *   <tr><td>promoter</td><td>–</td><td>–</td><td>yes</td></tr>
 *   <tr><td>compliance, partner</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Shoppers, conduct and care</caption>
 *   <tr><th></th><th>keep sessions</th><th>read sessions</th><th>read models, calibration, success, mix</th><th>make models</th><th>read playbooks</th><th>keep checklists</th></tr>
 *   <tr><td>admin, manager</td><td>yes</td><td>all</td><td>yes</td><td>yes</td><td>yes</td><td>all</td></tr>
 *   <tr><td>account-manager</td><td>–</td><td>–</td><td>–</td><td>–</td><td>yes</td><td>own</td></tr>
 *   <tr><td>promoter</td><td>own</td><td>own</td><td>–</td><td>–</td><td>yes</td><td>own</td></tr>
 *   <tr><td>marketing, operations</td><td>–</td><td>all</td><td>yes</td><td>–</td><td>yes</td><td>–</td></tr>
 *   <tr><td>compliance, partner</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 *
 * Segments (S8) are written and read by admin, manager and marketing; what reads facts that are confidential, gifts, by
 * admin and manager alone.
 *
 * <p>A partner dealer sees neither our ranking of its customers nor what we tell our promoters.
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
