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
            POST  /api/v1/dead-letter-replays                             A.....o.
            POST  /api/v1/customers/{id}/contacts                         AMap...P
            GET   /api/v1/customers/{id}/contacts                         AMapmcoP
            GET   /api/v1/contacts/{id}                                   AMapmcoP
            PATCH /api/v1/contacts/{id}                                   AMap...P
            DELETE /api/v1/contacts/{id}                                  AMap...P
            POST  /api/v1/customers/{id}/parties                          AMap...P
            GET   /api/v1/customers/{id}/parties                          AMapmcoP
            GET   /api/v1/parties/{id}                                    AMapmcoP
            PATCH /api/v1/parties/{id}                                    AMap...P
            DELETE /api/v1/parties/{id}                                   AMap...P
            POST  /api/v1/customers/{id}/satisfactions                    AMap...P
            GET   /api/v1/customers/{id}/satisfactions                    AMapmcoP
            GET   /api/v1/satisfactions/{id}                              AMapmcoP
            POST  /api/v1/customers/{id}/needs                            AMap...P
            GET   /api/v1/customers/{id}/needs                            AMapmcoP
            GET   /api/v1/needs/{id}                                      AMapmcoP
            PATCH /api/v1/needs/{id}                                      AMap...P
            POST  /api/v1/customers/{id}/interactions                     AMap...P
            GET   /api/v1/customers/{id}/interactions                     AMapmcoP
            GET   /api/v1/interactions/{id}                               AMapmcoP
            PATCH /api/v1/interactions/{id}                               AMap...P
            GET   /api/v1/customers/{id}/timeline                         AMapmcoP
            GET   /api/v1/need-kinds                                      AMapmcoP
            GET   /api/v1/reports/dissatisfied-users                      AMa.m.oP
            """);
    }
}
