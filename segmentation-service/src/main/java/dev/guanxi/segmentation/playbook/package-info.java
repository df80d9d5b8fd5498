/** Conduct and care (K1 to K3): playbooks in English and Simplified Chinese, and checklists to tick. */
package dev.guanxi.segmentation.playbook;
