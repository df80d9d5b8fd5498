/** Charts as SVG: lines and bars with axes, for people. Plain Java; what they show is given to them. */
package dev.guanxi.segmentation.value.plot;
