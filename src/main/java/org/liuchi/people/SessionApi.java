package org.liuchi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.liuchi.platform.web.SessionCookie;
import org.liuchi.platform.web.Sessions;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the own password. */
@RestController
@RequestMapping("/api/session")
class SessionApi {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Whoami whoami;
    private final Clock clock;

    SessionApi(Accounts accounts, Sessions sessions, Whoami whoami, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.whoami = whoami;
        this.clock = clock;
    }

    record SignIn(
            @NotBlank @Size(max = 200) String login,
            @NotEmpty @Size(max = 200) String password) {}

    record PasswordChange(
            @NotEmpty @Size(max = 200) String currentPassword,
            @NotEmpty @Size(max = 200) String newPassword) {}

    @PostMapping
    ResponseEntity<Whoami.Answer> signIn(
            CountyCode county, @Valid @RequestBody SignIn signIn, HttpServletRequest request) {
        Account account = accounts.signIn(county, signIn.login(), signIn.password(), clock.instant());
        SessionCookie.token(request).ifPresent(sessions::close);
        return opened(county, account.id(), request);
    }

    @GetMapping
    Whoami.Answer session(Actor.Staff staff) {
        return whoami.of(staff.county(), staff.account());
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.token(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.cleared(request).toString())
                .build();
    }

    /** Signs everybody out who uses the account, and this browser in again. */
    @PostMapping("/password")
    ResponseEntity<Whoami.Answer> changePassword(
            Actor.Staff staff, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
        accounts.changePassword(
                staff.county(), staff.account(), change.currentPassword(), change.newPassword(), clock.instant());
        return opened(staff.county(), staff.account(), request);
    }

    private ResponseEntity<Whoami.Answer> opened(CountyCode county, AccountId account, HttpServletRequest request) {
        ResponseCookie cookie = SessionCookie.of(sessions.open(county, account, clock.instant()), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(whoami.of(county, account));
    }
}
