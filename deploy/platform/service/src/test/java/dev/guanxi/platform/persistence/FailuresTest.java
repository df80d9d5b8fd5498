package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest(name = "SQLSTATE {0} passes: {1}")
    @CsvSource({
        "08006,true",
        "40001,true",
        "40P01,true",
        "53300,true",
        "57P01,true",
        "55P03,true",
        "23505,false",
        "22001,false",
        "42601,false",
        "42P01,false"
    })
    void databaseFailuresPassByTheirClass(String sqlState, boolean passing) {
        Throwable failure = new CompletionException(new PgException("…", "ERROR", sqlState, "…"));

        assertThat(Failures.isPassing(failure)).isEqualTo(passing);
        assertThat(Failures.isPassing(new CompletionException(new SQLException("…", sqlState))))
                .isEqualTo(passing);
    }

    @Test
    void constraintsAreKnownByName() {
        Throwable failure = new CompletionException(new SQLException(
                "ERROR: duplicate key value violates unique constraint \"customer_pkey\" (23505)", "23505"));

        assertThat(Failures.violates(failure, "customer_pkey")).isTrue();
        assertThat(Failures.violates(failure, "customer_pk")).isFalse();
    }

    @Test
    void connectionsComeBack() {
        assertThat(Failures.isPassing(new ConnectException("refused"))).isTrue();
        assertThat(Failures.isPassing(new CompletionException(new IOException("reset"))))
                .isTrue();
        assertThat(Failures.isPassing(new TimeoutException())).isTrue();
    }

    @Test
    void mistakesStay() {
        assertThat(Failures.isPassing(new IllegalArgumentException("no"))).isFalse();
        assertThat(Failures.isPassing(new JsonParseException(null, "no"))).isFalse();
        assertThat(Failures.isPassing(new NullPointerException())).isFalse();
    }
}
