package dev.guanxi.customer.account;

/** Functions of the virtual support team, whose members come from other departments (C10). */
public enum SupportFunction {
    TECHNICIAN(AccountFunction.TECHNICIAN),
    LOGISTICS(AccountFunction.LOGISTICS),
    FINANCE(AccountFunction.FINANCE),
    MARKETING(AccountFunction.MARKETING),
    SERVICE(AccountFunction.SERVICE),
    MANAGEMENT(AccountFunction.MANAGEMENT);

    private final AccountFunction function;

    SupportFunction(AccountFunction function) {
        this.function = function;
    }

    AccountFunction function() {
        return function;
    }
}
