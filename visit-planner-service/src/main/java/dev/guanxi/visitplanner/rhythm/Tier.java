package dev.guanxi.visitplanner.rhythm;

/** Account tiers (S1), as segmentation tells them; the order is the order of priority. */
public enum Tier {
    KEY,
    ORDINARY,
    SMALL
}
