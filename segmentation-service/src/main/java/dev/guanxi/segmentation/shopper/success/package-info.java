/** What came of sessions per playbook, type, store and promoter (S6). */
package dev.guanxi.segmentation.shopper.success;
