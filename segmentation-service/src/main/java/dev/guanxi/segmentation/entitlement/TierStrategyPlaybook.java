package dev.guanxi.segmentation.entitlement;

import dev.guanxi.segmentation.tier.Tier;
import java.util.List;

/**
 * How accounts of a tier are handled, in one language.
 *
 * @param character what they are like
 * @param actions what is done for them, in order
 * @param handling by whom, or by what means
 */
record TierStrategyPlaybook(Tier tier, String name, List<String> character, List<String> actions, String handling) {}
