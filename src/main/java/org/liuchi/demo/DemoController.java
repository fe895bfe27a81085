package org.liuchi.demo;

import java.util.List;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** So that a newcomer, or a program that plays one, knows how to get in. */
@RestController
class DemoController {
    private final DemoAccounts accounts;

    DemoController(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    record DemoCounty(String county, List<DemoAccount> accounts) {}

    /** Only of the demo county; NOT_FOUND otherwise. */
    @GetMapping("/api/public/demo")
    DemoCounty demo(CountyCode county) {
        List<DemoAccount> all = accounts.of(county);
        if (all.isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return new DemoCounty(county.value(), all);
    }
}
