package dev.guanxi.visitplanner.appointment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an appointment was made (V2: "by phone or otherwise"). */
@Schema(name = "AppointmentChannel")
public enum Channel {
    PHONE,
    EMAIL,
    LETTER,
    MESSAGE,
    IN_PERSON,
    OTHER
}
