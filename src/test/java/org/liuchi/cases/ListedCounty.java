package org.liuchi.cases;

import java.io.StringReader;
import java.time.Instant;
import org.liuchi.TestCounty;
import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.ListDrafts;
import org.springframework.stereotype.Component;

/** Publishes lists in a test county. */
@Component
final class ListedCounty {
    static final String CATEGORIES = """
        code,name,name_en
        city.building,违法建设,Unlawful building
        city.stalls,占道经营,Stalls
        city.rubbish,垃圾清运,Rubbish
        city.burning,露天焚烧,Burning
        other.lost,失物,Lost things
        """;
    static final String CATALOGUE = """
        code,name,category,lead,others,basis,limits
        D-01,供水抢修,water,水务局,城管局,城市供水条例,24 小时
        """;
    static final String DUTIES = """
        list,code,name,categories,lead,others,basis,steps,limits,boundary
        上级收回,H-01,违法建设处置,city.building,城管局,,国办函〔2025〕66号,,,
        配合履职,P-01,占道经营整治,city.stalls,城管局,,三定规定,"核实
        劝导
        移交",2 日,镇街劝导，部门处罚
        基本履职,J-01,生活垃圾清运,city.rubbish,属地镇街,,乡镇履职事项清单,,,
        行政执法,Z-01,露天焚烧处罚,city.burning,西镇,,大气污染防治法119,,,
        """;
    static final String ADMISSIONS = """
        code,name,categories,requester,basis,money,until
        A-01,垃圾分类劝导,city.rubbish,城管局,村规民约,每年 5000 元,2026-12-31
        A-02,失物登记,other.lost,城管局,村规民约,,2026-02-28
        """;

    private final CategoryLists categories;
    private final ListDrafts drafts;

    ListedCounty(CategoryLists categories, ListDrafts drafts) {
        this.categories = categories;
        this.drafts = drafts;
    }

    void publishAll(TestCounty county, Instant now) {
        categories.take(county.code(), new StringReader(CATEGORIES));
        publish(county, Book.CATALOGUE, CATALOGUE, now);
        publish(county, Book.DUTIES, DUTIES, now);
        publish(county, Book.ADMISSIONS, ADMISSIONS, now);
    }

    void publish(TestCounty county, Book book, String csv, Instant now) {
        drafts.draft(county.code(), book, new StringReader(csv), "", null, now);
        drafts.publish(county.code(), book, now);
    }
}
