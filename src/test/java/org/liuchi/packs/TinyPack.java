package org.liuchi.packs;

import java.util.Optional;
import java.util.TreeMap;
import org.liuchi.platform.yaml.YamlNode;

/** A pack of every kind of file, with something written otherwise in some of them. */
final class TinyPack {
    private final TreeMap<String, String> files = new TreeMap<>();

    TinyPack() {
        files.put("pack.yaml", """
            pack: tiny
            label: [小包, Tiny]
            about: [试试, For trying]
            version: 1
            groups: [{label: [共建, Together], registers: [agreement, promise]}]
            templates:
              - {name: 六亮, label: [六亮, Six lights], about: [由县里填写, The county fills it in]}
            """);
        files.put("registers/agreement.yaml", """
            use: pact as 共建协议
            register: agreement
            fields:
              - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {JOINT: [联建, Joint], SHARED: [共享, Shared]}}
            """);
        files.put("registers/promise.yaml", """
            register: promise
            label: [承诺, Promise]
            title: name
            place: area
            holder: area
            visibility: staff
            write: [role VILLAGE_STAFF]
            fields:
              - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
              - {name: area, label: [社区, Community], kind: AREA, required: true}
              - {name: agreement, label: [协议, Agreement], kind: RELATION, to: agreement, required: true}
            """);
        files.put("flows/case.yaml", """
            overlay: case
            words:
              - {action: dispatch, label: [流转, Pass on]}
            """);
        files.put("categories.csv", "code,name\nlamps,路灯\n");
        files.put("demo/records.yaml", """
            - {key: a1, register: agreement, values: {name: 共建, community: $village.1, unit: $department.1, sort: SHARED}, then: [{action: sign, as: owner, values: {signed: $today - 1 day}}]}
            - {register: promise, as: role VILLAGE_STAFF, values: {name: 修灯, area: $village.7, agreement: $a1}}
            """);
    }

    TinyPack with(String file, String text) {
        files.put(file, text);
        return this;
    }

    TinyPack but(String file, String written, String instead) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(written)) {
            throw new IllegalArgumentException("nowhere is written: " + written);
        }
        return with(file, text.replace(written, instead));
    }

    Pack read() {
        return PackReader.read(
                new PackFolder("tiny", files),
                name -> name.equals("pact")
                        ? Optional.of(YamlNode.parse(PACT, "common/registers/pact.yaml"))
                        : Optional.empty());
    }

    private static final String PACT = """
        register: pact
        label: [协议, Pact]
        title: name
        place: community
        holder: community
        visibility: staff
        write: [party keeper, party holder]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
          - {name: community, label: [社区, Community], kind: AREA, level: VILLAGE, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION, required: true}
          - {name: signed, label: [签订日期, Signed], kind: DATE}
        flow:
          clocks:
            - {name: signing, label: [签订期限, To be signed], term: 10 working days}
          states:
            - {name: DRAFT, label: [拟定, Draft], phase: REPORTED, owner: party holder, runs: [signing]}
            - {name: SIGNED, label: [已签订, Signed], kind: CLOSED}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: DRAFT, by: [party keeper, party holder], sets: all}
            - {from: DRAFT, action: sign, label: [签订, Sign], meaning: CLOSE, to: SIGNED, by: [owner], sets: [signed], requires: [signed]}
        """;
}
