/** What to heed at a visit and before it, in words. */
package dev.guanxi.visitplanner.guide;
