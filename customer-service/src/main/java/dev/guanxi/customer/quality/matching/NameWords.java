package dev.guanxi.customer.quality.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name that tell one customer from another: without legal forms (Ltd, GmbH, 有限公司), without little
 * words, and without the region that a Chinese company's registered name begins with.
 */
final class NameWords {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "llp",
            "lp",
            "plc",
            "pty",
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "mbh",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "oy",
            "as",
            "aps",
            "kk",
            "pte",
            "bhd",
            "sdn");

    private static final Set<String> LITTLE_WORDS = Set.of(
            "the", "of", "and", "for", "at", "und", "der", "die", "das", "et", "de", "la", "le", "mr", "mrs", "ms",
            "miss", "dr", "prof");

    private static final Pattern CHINESE_LEGAL_FORM =
            Pattern.compile("(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|总公司|分公司|公司|集团)+$");

    /** The regions directly under the state, by which most companies' names begin, and any prefecture or county. */
    private static final Pattern CHINESE_REGION = Pattern.compile("^(北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江"
            + "|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
            + "|深圳|广州|杭州|南京|苏州|武汉|成都|西安|青岛|大连|厦门|宁波)(省|市|自治区|特别行政区)?|^[\\p{IsHan}]{2,4}?[省市县]");

    /** Of 北京大学 and 杭州银行 the region is a part: what would be left is told of many. */
    private static final int SHORTEST_LOCAL_NAME = 4;

    private static final Pattern BORDER = Pattern.compile(" |(?<=\\p{IsHan})(?=[a-z0-9])|(?<=[a-z0-9])(?=\\p{IsHan})");

    private NameWords() {}

    /** The words in their order; all of them where nothing would be left. */
    static List<String> of(String name) {
        String folded = Folding.fold(name);
        List<String> all = List.of(BORDER.split(folded));
        List<String> telling = new ArrayList<>();
        for (String word : all) {
            String core = Folding.isChinese(word) ? chineseCore(word) : word;
            if (!core.isEmpty() && !LEGAL_FORMS.contains(core) && !LITTLE_WORDS.contains(core)) {
                telling.add(core);
            }
        }
        return telling.isEmpty() ? all : List.copyOf(telling);
    }

    private static String chineseCore(String word) {
        String bare = CHINESE_LEGAL_FORM.matcher(word).replaceAll("");
        String local = CHINESE_REGION.matcher(bare).replaceFirst("");
        boolean telling = local.length() >= SHORTEST_LOCAL_NAME && bare.length() < word.length();
        return telling ? local : bare;
    }
}
