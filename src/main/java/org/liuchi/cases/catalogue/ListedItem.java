package org.liuchi.cases.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.cases.Categories;
import org.liuchi.shared.OrganizationId;

/**
 * One line of a list, with its handbook (配套工作手册).
 *
 * @param code by which people cite it, unique in its list and area
 * @param covers codes of categories, or of items of the dispatch catalogue; none where no category is its own
 * @param area prefix of the area codes where it holds; empty: everywhere
 * @param towns the kind of towns that it is for; absent: all
 * @param lead who is responsible; for an admitted item who asked for it
 * @param others who cooperates; for an enforcement item who holds it too
 * @param basis law or document
 * @param steps of the handbook, one a line
 * @param limits of the handbook: by when, to what standard
 * @param boundary of the handbook: what the town does and what the department does
 * @param money that comes with it
 * @param until the last day on which it holds
 */
public record ListedItem(
        DutyList list,
        String code,
        String name,
        List<String> covers,
        String area,
        Area.@Nullable SubKind towns,
        Lead lead,
        List<OrganizationId> others,
        String basis,
        String steps,
        String limits,
        String boundary,
        String money,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public ListedItem {
        covers = List.copyOf(covers);
        others = List.copyOf(others);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !isOverOn(day);
    }

    boolean isOverOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    boolean holdsIn(String areaCode) {
        return areaCode.startsWith(area);
    }

    /**
     * How closely it speaks of a category: 2 for the category itself, 1 for its first level, 0 not at all.
     *
     * @param catalogued code of the dispatch catalogue's item for it; empty when there is none
     */
    int closeness(String category, String catalogued) {
        if (covers.contains(category) || (!catalogued.isEmpty() && covers.contains(catalogued))) {
            return 2;
        }
        return covers.contains(Categories.firstLevel(category)) ? 1 : 0;
    }

    boolean mentions(String words) {
        return code.contains(words) || name.contains(words) || basis.contains(words) || steps.contains(words);
    }
}
