package dev.guanxi.customer.contact;

import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Refuses contacts whose days and times cannot be. */
@Singleton
public final class ContactCheck {

    private final FutureTimes futureTimes;
    private final Clock clock;

    ContactCheck(FutureTimes futureTimes, Clock clock) {
        this.futureTimes = futureTimes;
        this.clock = clock;
    }

    /** Itself, if all its days and times can be. */
    public ContactData checked(ContactData data) {
        check("/birthday", data.birthday());
        for (int i = 0; i < data.familyMembers().size(); i++) {
            check(
                    "/familyMembers/" + i + "/birthday",
                    data.familyMembers().get(i).birthday());
        }
        data.consents()
                .forEach((channel, consent) ->
                        futureTimes.refuse("/consents/" + channel + "/decidedAt", consent.decidedAt()));
        return data;
    }

    private void check(String pointer, Birthday birthday) {
        if (birthday == null) {
            return;
        }
        birthday.check(pointer);
        if (birthday.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Refusal.unprocessable("IN_FUTURE", pointer, birthday.year(), "A day that has come.");
        }
    }
}
