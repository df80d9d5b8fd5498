package dev.guanxi.segmentation.value;

/**
 * Scores from 1 (worst fifth of the customers) to 5 (best fifth).
 *
 * @param recency 5 for who bought most recently
 * @param frequency 5 for who bought most often
 * @param monetary 5 for who spent most
 */
record RfmScores(int recency, int frequency, int monetary) {

    ValueGroup group() {
        return ValueGroup.of(recency, frequency);
    }
}
