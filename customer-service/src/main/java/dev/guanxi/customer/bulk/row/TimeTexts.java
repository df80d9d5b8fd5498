package dev.guanxi.customer.bulk.row;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.request.TimePattern;
import dev.guanxi.platform.json.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;

/** Reads times in the file's pattern and zone. */
final class TimeTexts {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;
    private final DateTimeFormatter times;

    /** The last time read: rows of one purchase repeat theirs. */
    private String lastText;

    private Instant lastTime;

    TimeTexts(ImportOptions options) {
        zone = ZoneId.of(options.timeZone());
        times = options.timePattern() == null ? ISO : TimePattern.formatter(options.timePattern());
    }

    /**
     * The time that a text says.
     *
     * @throws DateTimeException saying what would be right
     */
    Instant read(String text) {
        if (!text.equals(lastText)) {
            lastTime = Times.kept(parse(text).atOffset(ZoneOffset.UTC)).toInstant();
            lastText = text;
        }
        return lastTime;
    }

    private Instant parse(String text) {
        TemporalAccessor said = times.parse(text);
        LocalDate date = LocalDate.from(said);
        LocalTime time = said.query(TemporalQueries.localTime());
        ZoneOffset offset = said.query(TemporalQueries.offset());
        ZoneId place = said.query(TemporalQueries.zoneId());
        if (time == null) {
            return date.atStartOfDay(zone).toInstant();
        }
        return offset == null
                ? instant(date.atTime(time), place == null ? zone : place)
                : date.atTime(time).toInstant(offset);
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new SkippedTime(zone);
        }
        return local.toInstant(offsets.get(0));
    }

    /** No clock of the zone ever showed the time. */
    static final class SkippedTime extends DateTimeException {

        SkippedTime(ZoneId zone) {
            super("A time that exists: the clocks of " + zone + " skip this one. See timeZone.");
        }
    }
}
