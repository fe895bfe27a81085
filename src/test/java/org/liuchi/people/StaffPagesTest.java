package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StaffPagesTest {
    private final Town town;
    private final Town.Hall hall;
    private final Browser browser;

    StaffPagesTest(@Autowired Town town, @Autowired Browsers browsers, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.town = town;
        hall = town.hall();
        town.holder(hall, "wang", town.post(hall, "分派岗", Role.TOWN_DISPATCHER));
        browser = browsers.in(hall.county());
        browser.post("/api/session", Map.of("login", "wang", "password", Town.PASSWORD));
    }

    @Test
    void staffSeeToWhomWorkCanGo() {
        Answer organizations = browser.get("/api/organizations");
        assertThat(organizations.body().at("/items").size()).isEqualTo(1);
        assertThat(organizations.text("/items/0/name")).isEqualTo("铜城镇");
        assertThat(organizations.text("/items/0/kind")).isEqualTo("TOWN");
        assertThat(organizations.text("/items/0/areaCode")).isEqualTo(hall.county() + "100000");

        Answer posts = browser.get("/api/organizations/" + organizations.text("/items/0/id") + "/posts");
        assertThat(posts.text("/items/0/name")).isEqualTo("分派岗");
        assertThat(posts.text("/items/0/role")).isEqualTo("TOWN_DISPATCHER");
    }

    @Test
    void anotherCountysOrganizationIsNotFound() {
        UUID elsewhere = town.hall().organization().id().value();

        assertThat(browser.get("/api/organizations/" + elsewhere + "/posts").status())
                .isEqualTo(404);
        assertThat(browser.get("/api/organizations/not-an-id/posts").text("/errors/0/field"))
                .isEqualTo("id");
    }

    @Test
    void theApiDocumentAsksForNothingThatComesFromTheSession() {
        Answer document = browser.get("/api/public/openapi");

        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(document.body()
                        .at("/paths/~1api~1organizations/get/parameters")
                        .size())
                .isZero();
        assertThat(document.text("/paths/~1api~1session/post/responses/default/$ref"))
                .isEqualTo("#/components/responses/Problem");
    }
}
