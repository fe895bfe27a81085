package org.liuchi.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories for staff, the second level after its first, with the body that is usually responsible. */
@RestController
class CategoryController {
    private final Categories categories;
    private final CaseViews views;

    CategoryController(Categories categories, CaseViews views) {
        this.categories = categories;
        this.views = views;
    }

    /** @param parent code of the first level; absent for one of the first level itself */
    record CategoryEntry(String code, @Nullable String parent, String name, CaseView.@Nullable Body organization) {}

    @GetMapping("/api/categories")
    List<CategoryEntry> all(Actor.Staff staff, Locale locale) {
        return categories.all(staff.county()).stream()
                .map(category -> new CategoryEntry(
                        category.code(),
                        category.parent(),
                        category.name().in(locale),
                        views.body(
                                staff.county(),
                                categories
                                        .usual(staff.county(), category.code())
                                        .orElse(null))))
                .toList();
    }
}
