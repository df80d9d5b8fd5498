package dev.guanxi.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Holds every answer of the service under test against the description of its API. */
public final class AsDescribed implements Filter {

    private static final String API = "/api/";

    /** One for all tests: all of them start the same service. */
    private static final class Holder {
        private static final Description OF_SERVICE =
                new Description(Json.read(given().get("/q/openapi?format=json").asString()));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String address = request.getURI();
        if (address.contains(API)) {
            String path = address.substring(address.indexOf(API)).split("\\?")[0];
            Answer answer = new Answer(response);
            assertThat(Holder.OF_SERVICE.faults(request.getMethod(), path, answer))
                    .as(
                            "%s %s answers %s other than described: %s",
                            request.getMethod(), path, answer.status(), answer.body())
                    .isEmpty();
        }
        return response;
    }
}
