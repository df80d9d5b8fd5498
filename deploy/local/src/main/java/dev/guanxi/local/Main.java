package dev.guanxi.local;

import dev.guanxi.local.demo.DemoCommand;
import dev.guanxi.platform.embedded.PlatformException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Runs the commands of {@code deploy/local}. */
public final class Main {

    private Main() {}

    /** @param args the command's name and its options */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine command = new CommandLine(command(args[0]));
        command.setCommandName("deploy/local/" + args[0]);
        command.registerConverter(UUID.class, Main::uuid);
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (!(failure instanceof PlatformException)) {
                throw failure;
            }
            line.getErr().println(line.getCommandName() + ": " + failure.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
        return command.execute(Arrays.copyOfRange(args, 1, args.length));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not a UUID");
        }
    }

    private static Callable<Integer> command(String name) {
        return switch (name) {
            case "start" -> new StartCommand();
            case "stop" -> new StopCommand();
            case "token" -> new TokenCommand();
            case "demo" ->
                new DemoCommand(TokenCommand::ofManager, Checkout.find().root(), System.out);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
