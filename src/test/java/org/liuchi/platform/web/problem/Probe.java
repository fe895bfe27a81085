package org.liuchi.platform.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Goes wrong in every way a controller can; only the tests have it. */
@Hidden
@RestController
@RequestMapping("/api/public/probe")
class Probe {
    record Place(double longitude, CountyCode county) {}

    record Form(
            @NotBlank @Size(max = 5) String name,
            @Nullable DayOfWeek day,
            @Nullable Place place,
            @Nullable List<Place> places,
            int count) {}

    @PostMapping
    Form echo(@Valid @RequestBody Form form) {
        return form;
    }

    @GetMapping("/number/{number}")
    Map<String, Object> number(
            @PathVariable int number, @RequestParam @Max(10) int most, @RequestHeader("X-Needed") String needed) {
        return Map.of("number", number, "most", most, "needed", needed);
    }

    @GetMapping(value = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> json() {
        return Map.of();
    }

    @PostMapping("/key")
    String key(IdempotencyKey key) {
        return '"' + key.value() + '"';
    }

    @PostMapping("/file")
    long file(@RequestPart MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/kind/{kind}")
    void kind(@PathVariable Problem.Kind kind) {
        throw Problem.of(
                kind, Map.of("retryAfter", 7, "allow", List.of("GET"), "supported", List.of("a/b"), "incident", "i"));
    }

    @GetMapping("/state/{state}")
    void state(@PathVariable String state) {
        throw new IllegalStateException(new SQLException("secret words of the database", state));
    }

    @GetMapping("/disk")
    void disk() throws IOException {
        throw new IOException("No space left on device");
    }

    @GetMapping("/bug")
    void bug() {
        throw new IllegalStateException("secret words of the programmer");
    }
}
