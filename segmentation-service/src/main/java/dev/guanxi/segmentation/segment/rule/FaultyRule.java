package dev.guanxi.segmentation.segment.rule;

import java.util.List;

/** A rule that cannot be taken, with all its faults. */
public final class FaultyRule extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RuleFault> faults;

    public FaultyRule(List<RuleFault> faults) {
        super(faults.get(0).code() + ": " + faults.get(0).expected(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<RuleFault> faults() {
        return faults;
    }
}
