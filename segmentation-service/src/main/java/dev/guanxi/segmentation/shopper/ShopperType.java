package dev.guanxi.segmentation.shopper;

/** The six types that a promoter can tell apart by what can be observed (S5). */
public enum ShopperType {
    /** 走马观花型 */
    BROWSER,
    /** 企业同行人员 */
    TRADE_INSIDER,
    /** 专业人员型 */
    INDUSTRY_PROFESSIONAL,
    /** 品牌忠诚型 */
    BRAND_LOYAL,
    /** 持币观望型 */
    WAIT_AND_SEE,
    /** 集团采购型 */
    GROUP_BUYER
}
