/** What a visit reached, heard and promised (V1, V4). */
package dev.guanxi.visitplanner.report;
