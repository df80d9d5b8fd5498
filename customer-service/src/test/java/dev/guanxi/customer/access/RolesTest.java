package dev.guanxi.customer.access;

import dev.guanxi.platform.testing.RolesChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest extends RolesChecks {

    RolesTest() {
        super("""
            POST  /api/v1/customers                                       AMap...P
            GET   /api/v1/customers                                       AMapmcoP
            GET   /api/v1/customers/{id}                                  AMapmcoP
            PATCH /api/v1/customers/{id}                                  AMap...P
            GET   /api/v1/customers/{id}/purchases                        AMapmcoP
            GET   /api/v1/customers/{id}/returns                          AMapmcoP
            GET   /api/v1/customers/by-external-id/{system}/{externalId}  AMapmcoP
            PUT   /api/v1/customers/by-external-id/{system}/{externalId}  AMap...P
            POST  /api/v1/purchases                                       AMap...P
            GET   /api/v1/purchases/{id}                                  AMapmcoP
            POST  /api/v1/purchases/{id}/returns                          AMap...P
            GET   /api/v1/purchases/{id}/returns                          AMapmcoP
            GET   /api/v1/purchases/{id}/returns/{returnId}               AMapmcoP
            GET   /api/v1/purchases/totals                                AM..m.oP
            POST  /api/v1/imports                                         AM.....P
            GET   /api/v1/imports                                         AM....oP
            GET   /api/v1/imports/{id}                                    AM....oP
            GET   /api/v1/imports/{id}/rejections                         AM....oP
            PUT   /api/v1/products/{name}                                 AM......
            GET   /api/v1/products                                        AMapmcoP
            POST  /api/v1/opportunities                                   AMa....P
            GET   /api/v1/opportunities                                   AMa.m.oP
            GET   /api/v1/opportunities/{id}                              AMa.m.oP
            PATCH /api/v1/opportunities/{id}                              AMa....P
            GET   /api/v1/reports/pipeline                                AMa.m.oP
            POST  /api/v1/exit-cases                                      AMa....P
            GET   /api/v1/exit-cases                                      AMa.m.oP
            GET   /api/v1/exit-cases/{id}                                 AMa.m.oP
            PATCH /api/v1/exit-cases/{id}                                 AMa....P
            POST  /api/v1/exit-cases/{id}/attempts                        AMa....P
            POST  /api/v1/exit-scans                                      AM......
            GET   /api/v1/exit-scans                                      AM....o.
            GET   /api/v1/exit-scans/{id}                                 AM....o.
            GET   /api/v1/exit-scans/{id}/findings                        AM....o.
            GET   /api/v1/reports/exits                                   AMa.m.oP
            POST  /api/v1/dead-letter-replays                             A.....o.
            """);
    }
}
