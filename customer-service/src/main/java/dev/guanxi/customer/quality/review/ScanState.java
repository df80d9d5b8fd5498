package dev.guanxi.customer.quality.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a scan stands. */
@Schema(name = "DuplicateScanState")
public enum ScanState {
    RUNNING,
    DONE,
    FAILED
}
