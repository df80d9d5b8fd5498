package dev.guanxi.customer.exit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a scan stands. */
@Schema(name = "ExitScanState")
public enum ScanState {
    RUNNING,
    DONE,
    /** It stopped and will not go on; cases that it opened stay, and another scan finds the rest. */
    FAILED
}
