/** How accounts of each tier are handled, and what they are entitled to (S4). */
package dev.guanxi.segmentation.entitlement;
