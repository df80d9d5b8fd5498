package dev.guanxi.local;

import dev.guanxi.platform.embedded.ClassArchives;
import java.nio.file.Path;

/** Says how a {@link LocalStack} shall run. Default: the usual ports, a temporary data folder, the checkout around us. */
public final class LocalStackBuilder {

    private Ports ports = Ports.from(Ports.DEFAULT_GATEWAY);
    private Path data;
    private Path keys = UserFolders.keys();
    private Progress progress = Progress.NONE;
    private Checkout checkout;
    private boolean recording;

    LocalStackBuilder() {}

    /** The gateway's port, which the others follow. */
    public LocalStackBuilder port(int gateway) {
        ports = Ports.from(gateway);
        return this;
    }

    /** Ports that nobody uses now: for tests. */
    public LocalStackBuilder freePorts() {
        ports = Ports.free();
        return this;
    }

    /** A folder to keep the data in; what is in it is found again. Null: a temporary one. */
    public LocalStackBuilder data(Path folder) {
        data = folder;
        return this;
    }

    /** Where the key pair is that signs tokens. */
    public LocalStackBuilder keys(Path folder) {
        keys = folder;
        return this;
    }

    /** The root of the repository in which services and gateway are built. */
    public LocalStackBuilder root(Path repository) {
        checkout = new Checkout(repository);
        return this;
    }

    public LocalStackBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts everything and returns when it can be used.
     *
     * @throws dev.guanxi.platform.embedded.PlatformException naming what is in the way; nothing is left running then
     */
    public LocalStack start() {
        LocalStack stack = prepare();
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The processes write their class data when they end: see {@link Rehearsal}. */
    LocalStackBuilder recording() {
        recording = true;
        return this;
    }

    /** Everything is checked, nothing started. */
    LocalStack prepare() {
        Checkout built = checkout == null ? Checkout.find() : checkout;
        ClassArchives archives =
                recording ? ClassArchives.recorded(built.classData()) : ClassArchives.in(built.classData());
        return new LocalStack(ports, data, keys, built, archives, progress);
    }
}
