package org.liuchi.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** A case as one of its reporters follows it, also after it was merged into another. */
@Component
class FollowedCases {
    private final Items items;
    private final Timeline timeline;
    private final Photos photos;

    FollowedCases(Items items, Timeline timeline, Photos photos) {
        this.items = items;
        this.timeline = timeline;
        this.photos = photos;
    }

    /**
     * What the person with the code reads: the way of the own case up to the merge, then that of the leading one; of what
     * other reporters wrote, nothing.
     *
     * @param item the case that the report follows now
     */
    CaseView.Followed of(Item item, Reports.Report report, Locale locale) {
        Timeline.Told told =
                timeline.forReporter(item, report.id(), report.own().equals(item.id()), locale);
        if (report.own().equals(item.id())) {
            return new CaseView.Followed(item, told, told.lines(), told.text(1, "description"), null);
        }
        Item own = items.get(item.county(), report.own());
        Timeline.Told before = timeline.forReporter(own, report.id(), true, locale);
        List<Timeline.Line> lines = new ArrayList<>(before.lines());
        lines.addAll(told.lines().stream()
                .filter(line -> !line.action().equals("report"))
                .toList());
        lines.sort(Comparator.comparing(Timeline.Line::at));
        return new CaseView.Followed(own, told, lines, before.text(1, "description"), merge(item, before));
    }

    private static CaseView.@Nullable MergedInto merge(Item item, Timeline.Told before) {
        return before.lines().reversed().stream()
                .filter(line -> line.action().equals("merge"))
                .findFirst()
                .map(line -> new CaseView.MergedInto(
                        item.reference(), line.at(), line.words().get("message")))
                .orElse(null);
    }

    /** The reporter's own pictures, and those of what was done; never another reporter's. */
    List<CaseView.Photo> photos(Item item, Reports.Report report) {
        String folder = "/api/public/cases/" + report.code().shown() + "/photos/";
        return photos.forReporter(item.county(), report.own(), item.id()).stream()
                .map(photo -> CaseView.Photo.at(folder, photo))
                .toList();
    }
}
