package dev.guanxi.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guanxi.gateway.problem.ProblemCode;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), ProblemCode.SERVICE_UNAVAILABLE),
                Arguments.of(new ConnectTimeoutException("no answer"), ProblemCode.SERVICE_UNAVAILABLE),
                Arguments.of(new UnknownHostException("c"), ProblemCode.SERVICE_UNAVAILABLE),
                Arguments.of(new SSLHandshakeException("certificate"), ProblemCode.SERVICE_UNAVAILABLE),
                Arguments.of(new ConnectionPoolTooBusyException("queue full"), ProblemCode.SERVICE_BUSY),
                Arguments.of(new TimeoutException("waited"), ProblemCode.SERVICE_BUSY));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellABusyServiceFromOneThatIsNotThere(Throwable refusal, ProblemCode code) {
        assertEquals(code, Refusals.code(refusal));
    }
}
