package dev.guanxi.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers,                                    true",
        "/api/v1/customers/by-external-id/pos/a.b,             true",
        "/api/v1/customers/by-external-id/pos/a%2Fb,           true",
        "/api/v1/customers/by-external-id/pos/%E4%B8%AD,       true",
        "/api/v1/customers/...,                                true",
        "/api/v1/customers/.hidden,                            true",
        "/api/v1/customers//x,                                 true",
        "/api/v1/customers/../accounts,                        false",
        "/api/v1/customers/..,                                 false",
        "/api/v1/customers/./x,                                false",
        "/api/v1/customers/%2e%2e/accounts,                    false",
        "/api/v1/customers/%2E./accounts,                      false",
        "/api/v1/customers/..%2Faccounts,                      false",
        "/api/v1/customers/..;x=1/accounts,                    false",
        "/api/v1/customers/..%5caccounts,                      false",
        "/api/v1/customers/..\\accounts,                       false",
        "/api/v1/customers/中,                                 false",
        "/api/v1/customers/a#b,                                false",
    })
    void takesPlainPathsOnly(String path, boolean plain) {
        assertEquals(plain, RequestTarget.isPlain(path, path));
    }

    @ParameterizedTest
    @CsvSource({"q=a%20b&x=../y, true", "q=中, false", "'q=a b', false"})
    void takesPlainQueriesOnly(String query, boolean plain) {
        String path = "/api/v1/customers";
        assertEquals(plain, RequestTarget.isPlain(path + "?" + query, path));
    }
}
