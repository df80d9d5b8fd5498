/** What managers say of an account, dated: the parts of the five factors that no figure can tell (S2). */
package dev.guanxi.segmentation.rating;
