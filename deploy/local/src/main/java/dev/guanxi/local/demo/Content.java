package dev.guanxi.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What an import sends: streamed, and again from its start when it has to be repeated. */
interface Content {

    /** A new body from the start of the content; {@link #sent()} begins at 0 again. */
    BodyPublisher body();

    /** How much has gone out, in the unit of {@link #size()}. */
    long sent();

    long size();

    /** Purchases: the file as it is, unpacked on the way. */
    static Content of(RetailFile file) {
        AtomicLong sent = new AtomicLong();
        return new Streamed(
                () -> BodyPublishers.ofInputStream(() -> {
                    sent.set(0);
                    return opened(file, sent);
                }),
                sent,
                file.size());
    }

    private static InputStream opened(RetailFile file, AtomicLong sent) {
        try {
            return file.open(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Customers: a sheet made while it is sent, in the order given, which becomes the order of registration. */
    static Content of(Map<String, String> countriesById) {
        AtomicLong sent = new AtomicLong();
        return new Streamed(
                () -> BodyPublishers.ofByteArrays(() -> sheet(countriesById, sent)), sent, countriesById.size());
    }

    private static Iterator<byte[]> sheet(Map<String, String> countriesById, AtomicLong sent) {
        sent.set(0);
        Stream<String> rows = countriesById.entrySet().stream().map(customer -> {
            sent.incrementAndGet();
            return quoted(customer.getKey())
                    + ','
                    + quoted("Customer " + customer.getKey())
                    + ','
                    + customer.getValue()
                    + '\n';
        });
        return Stream.concat(Stream.of("externalId,name,country\n"), rows)
                .map(row -> row.getBytes(StandardCharsets.UTF_8))
                .iterator();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
