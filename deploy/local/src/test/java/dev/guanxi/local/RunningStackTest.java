package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningStackTest {

    private static final int PORT = 1234;

    private final RunningStack own = RunningStack.own(PORT);

    @AfterEach
    void forget() {
        own.forget();
    }

    @Test
    void aNotedStackIsFoundUntilItIsForgotten() {
        own.note();
        assertThat(RunningStack.all()).containsExactly(own);
        assertThat(own.process()).contains(ProcessHandle.current());

        own.forget();
        assertThat(RunningStack.all()).isEmpty();
    }

    @Test
    void aNoteWhosePidNowBelongsToAnotherProcessIsClearedAway() {
        new RunningStack(PORT, own.pid(), own.began() - 60_000).note();

        assertThat(RunningStack.all()).isEmpty();
        assertThat(note()).doesNotExist();
    }

    @Test
    void aNoteOfAProcessThatIsGoneIsClearedAway() {
        new RunningStack(PORT, Integer.MAX_VALUE, own.began()).note();

        assertThat(RunningStack.all()).isEmpty();
        assertThat(note()).doesNotExist();
    }

    private static Path note() {
        return UserFolders.stacks().resolve(PORT + ".properties");
    }
}
