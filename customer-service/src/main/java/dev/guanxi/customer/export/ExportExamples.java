package dev.guanxi.customer.export;

/** The first records of exports, shortened, for the description of the API. */
final class ExportExamples {

    static final String CUSTOMERS_CSV = """
            system,externalId,name,kind\r
            pos,17850,Acme PC,ORGANISATION\r
            """;

    static final String CUSTOMERS_JSON = """
            {"name":"Acme PC","kind":"ORGANISATION","externalIds":[{"system":"pos","id":"17850"}]}
            """;

    static final String PURCHASES_CSV = """
            system,reference,customer\r
            pos,536365,17850\r
            """;

    static final String PURCHASES_JSON = """
            {"system":"pos","reference":"536365","customer":{"system":"pos","id":"17850"}}
            """;

    static final String RETURNS_CSV = """
            system,reference,customer\r
            pos,C536379,17850\r
            """;

    static final String RETURNS_JSON = """
            {"system":"pos","reference":"C536379","customer":{"system":"pos","id":"17850"}}
            """;

    static final String OPPORTUNITIES_CSV = """
            system,reference,account\r
            crm,1C1I7A6R,Cancity\r
            """;

    static final String OPPORTUNITIES_JSON = """
            {"system":"crm","reference":"1C1I7A6R","account":{"system":"crm","id":"Cancity"}}
            """;

    static final String PROSPECTS_CSV = """
            system,externalId,name\r
            cards,17,Acme PC\r
            """;

    static final String PROSPECTS_JSON = """
            {"customer":{"name":"Acme PC","externalIds":[{"system":"cards","id":"17"}]}}
            """;

    static final String CONTACTS_CSV = """
            system,reference,customer,name\r
            crm,C-17,17850,Chen Jing\r
            """;

    static final String CONTACTS_JSON = """
            {"system":"crm","reference":"C-17","customer":{"system":"pos","id":"17850"}}
            """;

    private ExportExamples() {}
}
