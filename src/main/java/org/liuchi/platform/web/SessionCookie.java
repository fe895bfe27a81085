package org.liuchi.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token; no script can read it and no other site can send it. */
public final class SessionCookie {
    public static final String NAME = "liuchi_session";

    private SessionCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    /** Gone when the browser is closed; the server sets the real limits. */
    public static ResponseCookie of(String token, HttpServletRequest request) {
        return cookie(token, request).build();
    }

    public static ResponseCookie cleared(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(NAME, token)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure());
    }
}
