package dev.guanxi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {

    private static final String NEXT = "HTTP/1.1 500 ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "5\r\n"
                        + "hello\r\n"
                        + "1a\r\n"
                        + "abcdefghijklmnopqrstuvwxyz\r\n"
                        + "0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void findsTheEndHoweverTheBytesCome(String response) {
        byte[] bytes = (response + NEXT).getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= response.length(); cut++) {
            ResponseReader reader = new ResponseReader();
            ByteBuffer first = ByteBuffer.wrap(bytes, 0, cut);
            ByteBuffer rest = ByteBuffer.wrap(bytes, cut, bytes.length - cut);

            boolean ended = reader.take(first);
            if (!ended) {
                assertThat(reader.take(rest)).as("cut at %d", cut).isTrue();
            }

            assertThat(ended).isEqualTo(cut == response.length());
            assertThat(rest.remaining()).isEqualTo(NEXT.length());
            assertThat(reader.status()).isEqualTo(200);
        }
    }
}
