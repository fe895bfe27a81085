package org.liuchi.intake.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.liuchi.intake.replay.Accounts.Account;

/** One account at work: signs in when it first has something to do, and again when its session has expired. */
final class Session {
    private static final int UNAUTHENTICATED = 401;
    private static final int RENEWALS = 3;

    private final Api api;
    private final Account account;
    private final Phrases phrases;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile String cookie = "";

    Session(Api api, Account account, Phrases phrases) {
        this.api = api;
        this.account = account;
        this.phrases = phrases;
    }

    Answer get(String path) {
        return signedIn(cookie -> api.get(path, Map.of("Cookie", cookie)));
    }

    Answer post(String path, Map<String, ?> body, String key) {
        return signedIn(cookie -> {
            Map<String, String> headers = new HashMap<>();
            headers.put("Cookie", cookie);
            headers.put("Idempotency-Key", key);
            return api.post(path, body, headers);
        });
    }

    private Answer signedIn(Function<String, Answer> request) {
        String used = cookie.isEmpty() ? renewed(cookie) : cookie;
        Answer answer = request.apply(used);
        for (int again = 0; answer.status() == UNAUTHENTICATED && again < RENEWALS; again++) {
            used = renewed(used);
            answer = request.apply(used);
        }
        return answer;
    }

    /** @throws Ended when the account isn't let in */
    private String renewed(String old) {
        signingIn.lock();
        try {
            if (cookie.equals(old)) {
                Answer welcome = api.post(
                        "/api/session", Map.of("login", account.login(), "password", account.password()), Map.of());
                if (welcome.isError()) {
                    throw Ended.unusable(phrases.of(
                            "sign-in-refused", Map.of("login", account.login(), "reason", welcome.reason())));
                }
                cookie = welcome.headers().allValues("Set-Cookie").stream()
                        .map(header -> header.split(";", 2)[0])
                        .findFirst()
                        .orElse("");
            }
            return cookie;
        } finally {
            signingIn.unlock();
        }
    }
}
