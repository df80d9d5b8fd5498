package dev.guanxi.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A file like Online Retail that can be added up in the head. */
final class SmallFile {

    static final String CONTENT = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,A,"LANTERN, WHITE",6,2010-12-01 08:26:00,2.55,200,United Kingdom
            1,B,HEART,2,2010-12-01 08:26:00,0.55,200,United Kingdom
            2,A,"LANTERN, WHITE",1,2011-06-01 09:00:00,2.55,30,EIRE
            3,A,"LANTERN, WHITE",1,2011-06-02 09:00:00,2.55,,United Kingdom
            C4,A,"LANTERN, WHITE",-2,2011-06-03 23:30:00,2.55,200,United Kingdom
            C5,Z,MANUAL,-1,2011-06-03 12:00:00,9.999,7,Unspecified
            6,A,BAD PRICE,1,2011-06-02 09:00:00,-1,30,EIRE
            7,A,NO PIECES,0,2011-06-02 09:00:00,1,30,EIRE
            8,A,BAD TIME,1,yesterday,1,30,EIRE
            9,A,TOO SHORT,1,2011-06-02 09:00:00
            """;

    private SmallFile() {}

    static RetailFile in(Path folder) throws IOException {
        return write(folder.resolve("small.csv"), CONTENT, FileFormat.ONLINE_RETAIL);
    }

    static RetailFile write(Path path, String content, FileFormat format) throws IOException {
        try (OutputStream out = packing(path)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new RetailFile(path, format);
    }

    private static OutputStream packing(Path path) throws IOException {
        OutputStream out = Files.newOutputStream(path);
        if (path.toString().endsWith(".xz")) {
            return new XZOutputStream(out, new LZMA2Options(LZMA2Options.PRESET_MIN));
        }
        return path.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
    }

    static Survey survey(RetailFile file) {
        Survey survey = new Survey(file.format());
        file.read(new AtomicLong(), survey::add);
        return survey;
    }
}
