package org.liuchi.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The web pages as {@code web/} builds them. An app finds its way among its own addresses, so each address of an app is
 * answered with that app's one page. What a page loads carries a hash in its name and may be kept for good.
 */
@Hidden
@RestController
class Pages implements WebMvcConfigurer {
    static final String[] PATHS = {"/", "/open", "/open/**", "/m", "/m/**", "/console", "/console/**", "/assets/**"};

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @GetMapping({"/", "/open", "/open/**"})
    ResponseEntity<Resource> portal() {
        return page("portal");
    }

    @GetMapping({"/m", "/m/**"})
    ResponseEntity<Resource> mobile() {
        return page("mobile");
    }

    @GetMapping({"/console", "/console/**"})
    ResponseEntity<Resource> console() {
        return page("console");
    }

    private static ResponseEntity<Resource> page(String app) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(new ClassPathResource("static/" + app + "/index.html"));
    }
}
