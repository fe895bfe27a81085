package org.liuchi.packs;

/** A pack that shows something to everybody and has words of its own. */
final class OpenPack {
    private static final String REGISTER = """
        register: %s
        label: %s
        title: name
        place: village
        visibility: %s
        retention: 3 years
        write: [party keeper]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
          - {name: village, label: [村, Village], kind: AREA, level: VILLAGE, required: true}
          - {name: phone, label: [电话, Phone], kind: TEXT, max: 30, pattern: '[0-9-]+'%s}
          - {name: good, label: [满意, Content], kind: YES_NO}
        figures:
          - {name: all, label: [总数, All], count: {}, by: [town, period]}
          - {name: content, label: [满意率, Content], share: {of: {good: true}, among: {good: present}}, by: [town]}
        """;
    private static final String OPEN = "public: {fields: [name, village], when: {state: KEPT}}\n";

    private OpenPack() {}

    static TinyPack pack() {
        return new TinyPack()
                .with("demo/records.yaml", "[]")
                .with("registers/notice.yaml", REGISTER.formatted("notice", "[公示, Notices]", "public", "") + OPEN)
                .with(
                        "registers/helper.yaml",
                        REGISTER.formatted("helper", "[帮办人, Helpers]", "public", ", personal: true") + OPEN)
                .with("registers/draft.yaml", REGISTER.formatted("draft", "[草稿, Drafts]", "staff", ""))
                .but("pack.yaml", "registers: [agreement, promise]", "registers: [agreement, promise, draft]")
                .but("pack.yaml", "templates:", """
                      - {label: [便民, For you], registers: [helper, notice]}
                    pages:
                      - page: services
                        label: [办事找谁, Who helps]
                        text: [[有事先找村里的帮办人。, Ask a helper of your village.]]
                        registers: [helper, notice]
                        figures: [notice.all, notice.content, helper.all]
                    words:
                      GRID: [片区, patch]
                      GRID_WORKER: [片长, patch head]
                    templates:\
                    """)
                .but("pack.yaml", "groups: [{label: [共建, Together], registers: [agreement, promise, draft]}]", """
                    groups:
                      - {label: [共建, Together], registers: [agreement, promise, draft]}\
                    """);
    }
}
