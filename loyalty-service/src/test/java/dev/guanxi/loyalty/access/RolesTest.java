package dev.guanxi.loyalty.access;

import dev.guanxi.platform.testing.RolesChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest extends RolesChecks {

    RolesTest() {
        super("""
            POST  /api/v1/programs                                          AM..m...
            GET   /api/v1/programs                                          AMapm.o.
            GET   /api/v1/programs/{id}                                     AMapm.o.
            PATCH /api/v1/programs/{id}                                     AM..m...
            GET   /api/v1/programs/{programId}/members                      AMapm.o.
            GET   /api/v1/programs/{programId}/members/{customerId}         AMapm.o.
            GET   /api/v1/programs/{programId}/members/{customerId}/ledger  AMapm.o.
            GET   /api/v1/programs/{programId}/totals                       AMapm.o.
            POST  /api/v1/programs/{programId}/expiries                     AM......
            POST  /api/v1/clubs                                             AM..m...
            GET   /api/v1/clubs                                             AMapm.o.
            GET   /api/v1/clubs/{id}                                        AMapm.o.
            GET   /api/v1/clubs/{id}/members                                AMapm.o.
            GET   /api/v1/clubs/{id}/members/{customerId}                   AMapm.o.
            GET   /api/v1/clubs/{id}/totals                                 AMapm.o.
            POST  /api/v1/dead-letter-replays                               A.....o.
            """);
    }
}
