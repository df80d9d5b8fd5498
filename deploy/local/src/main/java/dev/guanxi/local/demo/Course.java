package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demonstration from the import to the last report. */
final class Course {

    private final Setting setting;
    private final RetailFile file;
    private final Survey survey;

    Course(Setting setting, RetailFile file, Survey survey) {
        this.setting = setting;
        this.file = file;
        this.survey = survey;
    }

    Findings run() {
        Loyalty loyalty = setUpLoyalty();
        Imports imports = new Imports(setting);
        ImportResult customers = imports.run(customers());
        ImportResult purchases = imports.run(purchases());
        Archive whole = Archive.whole(setting);
        new CatchUp(setting, loyalty).await(whole);
        JsonNode run = tiers(new Tiering(setting), whole);
        Reports reports = new Reports(setting);
        JsonNode keyAccounts = reports.bestKeyAccounts();
        new TierWait(setting).await(keyAccounts);
        Findings findings = new Findings(
                survey.totals(),
                customers,
                purchases,
                Archive.ofFile(setting),
                whole,
                run,
                setting.api().get("/api/v1/value-groups", setting.atAsOf()),
                setting.api().get(loyalty.program() + "/totals", setting.atAsOf()),
                TierWait.summary(setting));
        reports.tiers(run);
        reports.keyAccounts(keyAccounts);
        reports.valueGroups(findings.valueGroups());
        reports.loyalty(findings.points(), setting.api().get(loyalty.club() + "/totals"));
        new VisitReport(setting).print(findings.visits());
        return findings;
    }

    private Loyalty setUpLoyalty() {
        ProgressBar bar = new ProgressBar(setting.screen(), "Loyalty program and club");
        Loyalty loyalty = Loyalty.setUp(setting, survey.totals().first());
        bar.end(loyalty.made() ? "set up" : "there already");
        return loyalty;
    }

    private Imports.Order customers() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", "customers");
        parameters.put(
                "constant",
                "system:%s,kind:ORGANISATION,origin:EXTERNAL,position:FINAL,state:ACTUAL"
                        .formatted(setting.format().system()));
        Map<String, String> customers = survey.customers();
        return new Imports.Order("Importing customers", parameters, Content.of(customers), customers.size());
    }

    private Imports.Order purchases() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", "purchases");
        parameters.putAll(setting.format().importParameters(file.header()));
        return new Imports.Order(
                "Importing purchases",
                parameters,
                Content.of(file),
                survey.totals().rows());
    }

    private JsonNode tiers(Tiering tiering, Archive archive) {
        ProgressBar bar = new ProgressBar(setting.screen(), "Sorting accounts into tiers");
        Tiering.Done done = tiering.decide(archive);
        bar.end("%s accounts, as of %s: %s"
                .formatted(
                        Figures.count(Answers.count(done.run(), "accounts")),
                        setting.day(),
                        done.fresh() ? "decided" : "decided before, nothing has changed"));
        return done.run();
    }
}
