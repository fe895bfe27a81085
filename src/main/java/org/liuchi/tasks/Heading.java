package org.liuchi.tasks;

import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.shared.Label;

/** The six heads (六治, ZL-11) under which a county sorts its tasks; the category of the item. */
enum Heading {
    GRASSROOTS_POWER("基层政权治理", "Grassroots government"),
    PUBLIC_SAFETY("公共安全管理", "Public safety"),
    TEAMS("队伍优化治理", "Teams"),
    SERVICES("民生服务治理", "Services to residents"),
    ENVIRONMENT("环境卫生治理", "Environment and hygiene"),
    MORALS("道德文明治理", "Civic morals");

    private final String zh;
    private final String en;

    Heading(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Label label() {
        return new Label(zh, en);
    }

    static Optional<Heading> of(String name) {
        return Stream.of(values())
                .filter(heading -> heading.name().equals(name))
                .findFirst();
    }

    static String[] names() {
        return Stream.of(values()).map(Enum::name).toArray(String[]::new);
    }
}
