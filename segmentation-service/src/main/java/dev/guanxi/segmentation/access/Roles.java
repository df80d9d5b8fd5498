package dev.guanxi.segmentation.access;

/**
 * Roles as tokens name them in {@code groups}, and who may do what here:
 *
 * <table>
 *   <caption>Operations of segmentation-service by role</caption>
 *   <tr><th></th><th>read tiers, value, time budget</th><th>run the tiering</th><th>read shopper types</th></tr>
 *   <tr><td>admin, manager</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>account-manager, marketing, operations</td><td>yes</td><td>–</td><td>yes</td></tr>
 *   <tr><td>promoter</td><td>–</td><td>–</td><td>yes</td></tr>
 *   <tr><td>compliance, partner</td><td>–</td><td>–</td><td>–</td></tr>
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
