/** What happens with customers, as the events of all services tell it: visits, talks, gifts, points and the like. */
package dev.guanxi.segmentation.activity;
