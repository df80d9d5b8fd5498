package dev.guanxi.segmentation.shopper.signal;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.Map;

/**
 * Something that a promoter can observe of a shopper.
 *
 * @param excludes the set of signals of which at most one holds, such as the ways to move; null where it stands alone
 * @param observe how to tell
 * @param ask what to ask for it; null where only eyes can tell
 * @param otherwise the chance that a shopper of a type without an own one shows it
 * @param types the chance that a shopper of the type shows it
 */
public record Signal(
        String code,
        SignalGroup group,
        String excludes,
        Bilingual name,
        Bilingual observe,
        Bilingual ask,
        Likelihood otherwise,
        Map<ShopperType, Likelihood> types) {

    public Signal {
        if (code == null || !code.matches("[A-Z][A-Z_]{0,59}")) {
            throw new IllegalArgumentException("A signal's code must be UPPER_SNAKE of at most 60 characters: " + code);
        }
        if (group == null || name == null || observe == null || otherwise == null) {
            throw new IllegalArgumentException("The signal " + code + " lacks group, name, observe or otherwise");
        }
        types = Map.copyOf(types);
    }

    public Likelihood of(ShopperType type) {
        return types.getOrDefault(type, otherwise);
    }

    /** Whether both cannot hold at once. */
    public boolean excludes(Signal other) {
        return excludes != null && excludes.equals(other.excludes) && !code.equals(other.code);
    }
}
