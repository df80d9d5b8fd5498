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
            POST  /api/v1/prospects                                       AMapm..P
            GET   /api/v1/prospects                                       AMapmcoP
            GET   /api/v1/prospects/{id}                                  AMapmcoP
            PATCH /api/v1/prospects/{id}                                  AMapm..P
            POST  /api/v1/prospects/{id}/conversion                       AMa....P
            POST  /api/v1/prospects/{id}/follow-ups                       AMapm..P
            GET   /api/v1/prospects/{id}/follow-ups                       AMapmcoP
            GET   /api/v1/prospects/follow-ups                            AMapmcoP
            GET   /api/v1/prospects/sources                               AMapmcoP
            GET   /api/v1/prospects/yield                                 AM..m.oP
            POST  /api/v1/branches                                        AM......
            GET   /api/v1/branches                                        AMapmcoP
            GET   /api/v1/branches/{id}                                   AMapmcoP
            PATCH /api/v1/branches/{id}                                   AM......
            POST  /api/v1/prospects/{id}/appraisals                       AMa....P
            GET   /api/v1/prospects/{id}/appraisals                       AMapmcoP
            GET   /api/v1/prospects/{id}/assessment                       AMapmcoP
            POST  /api/v1/ideal-profiles                                  AM..m...
            GET   /api/v1/ideal-profiles                                  AMapmcoP
            GET   /api/v1/ideal-profiles/{id}                             AMapmcoP
            PATCH /api/v1/ideal-profiles/{id}                             AM..m...
            GET   /api/v1/purification-weights                            AMapmcoP
            PUT   /api/v1/purification-weights                            AM......
            GET   /api/v1/purification-weights/versions                   AMapmcoP
            POST  /api/v1/purifications                                   AMa.m..P
            POST  /api/v1/purifications/what-if                           AMa.m..P
            GET   /api/v1/purifications                                   AMa.m..P
            GET   /api/v1/purifications/{id}                              AMa.m..P
            GET   /api/v1/purifications/{id}/prospects                    AMa.m..P
            POST  /api/v1/customers/{id}/merge-previews                   AMa....P
            POST  /api/v1/customers/{id}/merges                           AMa....P
            GET   /api/v1/customers/{id}/merges                           AMa..coP
            GET   /api/v1/merges/{id}                                     AMa..coP
            POST  /api/v1/merges/{id}/undo                                AMa....P
            POST  /api/v1/duplicate-scans                                 AM....o.
            GET   /api/v1/duplicate-scans                                 AM....o.
            GET   /api/v1/duplicate-scans/{id}                            AM....o.
            GET   /api/v1/duplicate-suspects                              AMa..coP
            GET   /api/v1/duplicate-suspects/{id}                         AMa..coP
            POST  /api/v1/duplicate-suspects/{id}/decisions               AMa....P
            POST  /api/v1/dead-letter-replays                             A.....o.
            POST  /api/v1/gifts                                           AMap...P
            GET   /api/v1/gifts                                           AMap.coP
            GET   /api/v1/gifts/{id}                                      AMap.coP
            GET   /api/v1/gifts/{id}/audit-trail                          AM...co.
            POST  /api/v1/gifts/{id}/approval                             .M...c..
            POST  /api/v1/gifts/{id}/rejection                            .M...c..
            POST  /api/v1/gifts/{id}/handover                             AMap...P
            POST  /api/v1/gifts/{id}/return                               AMap...P
            POST  /api/v1/gifts/{id}/cancellation                         AMap...P
            POST  /api/v1/gift-evaluations                                AMap.c.P
            GET   /api/v1/gift-allowances                                 AMap.coP
            GET   /api/v1/gift-audit-checks                               A....co.
            POST  /api/v1/gift-solicitations                              AMap.c.P
            GET   /api/v1/gift-solicitations                              AMap.coP
            GET   /api/v1/gift-solicitations/{id}                         AMap.coP
            POST  /api/v1/gift-solicitations/{id}/decision                .M...c..
            GET   /api/v1/gift-solicitations/{id}/audit-trail             AM...co.
            POST  /api/v1/gift-house-policies                             AM...c..
            GET   /api/v1/gift-house-policies                             AMapmcoP
            GET   /api/v1/gift-house-policies/{id}                        AMapmcoP
            POST  /api/v1/customers/{id}/gift-policies                    AM...c..
            GET   /api/v1/customers/{id}/gift-policies                    AMapmcoP
            GET   /api/v1/customers/{id}/gift-policies/{policyId}         AMapmcoP
            PUT   /api/v1/exchange-rates/{currency}/{validFrom}           A....c..
            GET   /api/v1/exchange-rates                                  AMapmcoP
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
