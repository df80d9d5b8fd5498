package dev.guanxi.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The process that makes load. Its arguments: host, port, number of connections, range of random numbers, a file with the
 * request, a file with a token on each line. Each line of its input, {@code <seconds> <rate>}, is a run; for each it writes
 * one line of result. It ends with its input. Between runs it stays warm.
 */
public final class LoadGenerator {

    /** Nobody makes more than 64 requests in a millisecond, for long; twelve digits hold it for a century. */
    private static final int NUMBERS_PER_MILLI_BITS = 6;

    private LoadGenerator() {}

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress address = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
        long range = Long.parseLong(arguments[3]);
        List<Template> templates =
                templates(Integer.parseInt(arguments[2]), Path.of(arguments[4]), Path.of(arguments[5]));
        // Numbers of one process never meet those of another: the clock tells them apart.
        long unique = System.currentTimeMillis() << NUMBERS_PER_MILLI_BITS;
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            double[] numbers = Arrays.stream(order.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Load load = new Load(address, templates, range, (long) numbers[1], unique);
            System.out.println(load.run(numbers[0]));
            unique = load.nextUnique();
        }
    }

    private static List<Template> templates(int connections, Path request, Path tokens) throws IOException {
        String text = Files.readString(request, StandardCharsets.US_ASCII);
        List<String> bearers = Files.readAllLines(tokens, StandardCharsets.US_ASCII);
        return IntStream.range(0, connections)
                .mapToObj(i -> Template.of(text.replace("{token}", bearers.get(i % bearers.size()))))
                .toList();
    }
}
