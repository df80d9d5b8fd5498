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
            GET   /api/v1/relationship-levels                             AMapmcoP
            GET   /api/v1/relationship-models                             AMapmco.
            GET   /api/v1/relationship-models/current                     AMapmco.
            PATCH /api/v1/relationship-models/current                     AM......
            GET   /api/v1/relationship-models/{version}                   AMapmco.
            GET   /api/v1/customers/{id}/relationship                     AMapmco.
            GET   /api/v1/customers/{id}/relationship-levels              AMapmco.
            POST  /api/v1/customers/{id}/relationship-levels              AM......
            GET   /api/v1/customers/{id}/account-team                     AMapmco.
            POST  /api/v1/customers/{id}/account-managers                 AM......
            POST  /api/v1/customers/{id}/signing-dealers                  AM......
            POST  /api/v1/customers/{id}/support-team-members             AMa.....
            POST  /api/v1/customers/{id}/account-contacts                 AMap....
            GET   /api/v1/customers/{id}/account-contacts                 AMapmco.
            GET   /api/v1/account-assignments/{id}                        AMapmco.
            PATCH /api/v1/account-assignments/{id}                        AMa.....
            POST  /api/v1/handovers                                       AM......
            GET   /api/v1/handovers/{id}                                  AMa..co.
            GET   /api/v1/reports/dependence-risks                        AM....o.
            POST  /api/v1/dealers                                         AM......
            GET   /api/v1/dealers                                         AMapmcoP
            GET   /api/v1/dealers/{id}                                    AMapmcoP
            PATCH /api/v1/dealers/{id}                                    AM......
            GET   /api/v1/dealers/{id}/performance                        AMa.m.oP
            POST  /api/v1/agreements                                      AM......
            GET   /api/v1/agreements                                      AMapmcoP
            GET   /api/v1/agreements/{id}                                 AMapmcoP
            POST  /api/v1/agreements/{id}/renewals                        AM......
            POST  /api/v1/dead-letter-replays                             A.....o.
            """);
    }
}
