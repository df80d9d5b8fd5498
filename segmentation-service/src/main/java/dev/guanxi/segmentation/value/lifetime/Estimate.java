package dev.guanxi.segmentation.value.lifetime;

import java.util.List;

/**
 * What maximum likelihood found.
 *
 * @param parameters in the model's order
 * @param logLikelihood natural logarithm, of all customers together
 * @param convergence whether this is the maximum, and if not, why
 * @param evaluations how often the likelihood of everybody was computed
 */
public record Estimate(List<Parameter> parameters, double logLikelihood, Convergence convergence, int evaluations) {

    /**
     * One parameter.
     *
     * @param standardError from the curvature of the logarithmic likelihood at the maximum, carried over from the
     *     parameter's logarithm (delta method); null where there is none
     */
    public record Parameter(String name, double value, Double standardError) {}

    /** Whether the climb ended on a maximum. */
    public enum Convergence {
        /** The likelihood curves down in all directions, and a further step would gain less than a millionth. */
        CONVERGED,
        /**
         * The likelihood is highest at the edge where nobody drops out: there the model is {@link Nbd}, whose parameters
         * these are, at the maximum of its likelihood.
         */
        NO_DROP_OUT,
        /** A parameter grew or shrank beyond all bounds, or may as the likelihood has it: the data do not tell it. */
        UNBOUNDED,
        /** No curvature, or no end within the steps allowed. */
        UNFINISHED
    }

    public Estimate {
        parameters = List.copyOf(parameters);
    }

    public boolean converged() {
        return convergence == Convergence.CONVERGED || lacksDropOut();
    }

    /** Whether the maximum lies where nobody drops out. */
    public boolean lacksDropOut() {
        return convergence == Convergence.NO_DROP_OUT;
    }

    /** Value of the parameter at that place. */
    double value(int index) {
        return parameters.get(index).value();
    }
}
