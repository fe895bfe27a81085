package org.liuchi.registers.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;

/** Two registers that use most of the grammar: agreements and what was promised in them. */
final class Pledge {
    static final String AGREEMENT = """
        register: agreement
        label: [共建协议, Agreement]
        title: name
        place: community
        holder: community
        visibility: staff
        write: [party keeper, party holder, role TOWN_DISPATCHER]
        retention: 3 years
        unique: [[unit, community]]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION, required: true}
          - {name: units, label: [其他单位, Others], kind: ORGANIZATION, many: true}
          - {name: community, label: [社区, Community], kind: AREA, level: VILLAGE, required: true}
          - {name: term, label: [期限, Term], kind: PERIOD}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {JOINT: [联建, Joint], SHARED: [共享, Shared]}}
          - {name: other, label: [说明, Note], kind: TEXT, max: 200, when: {sort: SHARED}}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0, most: 900}
          - {name: paid, label: [已付, Paid], kind: MONEY}
          - {name: open, label: [公开, Open], kind: YES_NO}
          - {name: contact, label: [联系人, Contact], kind: PERSON, personal: true}
          - {name: post, label: [岗位, Post], kind: POST}
          - {name: files, label: [附件, Files], kind: FILES}
          - {name: month, label: [月份, Month], kind: TEXT, max: 12, pattern: '[0-9-]+'}
          - {name: promises, label: [承诺数, Promises], kind: COUNT, of: promise, by: agreement, where: {state: OPEN}}
          - {name: worth, label: [折价, Worth], kind: SUM, of: promise, by: agreement, sum: value}
        rules:
          - {when: {sort: JOINT}, require: [unit], because: [须写明单位, It names the unit]}
          - {field: paid, atMost: cost, because: [不能多付, Not more than agreed]}
          - {schema: {required: [name]}, because: [须有名称, It has a name]}
        flow:
          clocks:
            - {name: signing, label: [签订期限, To be signed], term: 10 working days}
            - {name: term, label: [协议期限, Term], until: term, then: expire}
          states:
            - {name: DRAFT, label: [拟定, Draft], phase: REPORTED, owner: party holder, runs: [signing]}
            - {name: ACTIVE, label: [履行中, In force], phase: IN_HAND, owner: party unit, runs: [term]}
            - {name: ENDED, label: [已到期, Ended], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: DRAFT, by: [party keeper, program], sets: all}
            - from: DRAFT
              action: sign
              label: [签订, Sign]
              meaning: ACCEPT
              to: ACTIVE
              by: [owner]
              sets: [paid]
              requires: [cost]
              needs: [{is: {promises: {from: 1}, term.until: {from: today}}, because: [须有承诺, It has promises]}]
              makes: [{register: promise, each: units, when: {open: true}, set: {agreement: $id, body: $each, due: +10 days, name: $name}}]
            - {from: ACTIVE, action: expire, label: [到期, Expire], meaning: CLOSE, to: ENDED, by: [program, party keeper], moves: [{register: promise, by: agreement, action: lapse}]}
        schedule:
          - {name: monthly, label: [每月, Monthly], every: month, opens: 1, each: VILLAGE, action: enter, set: {name: 协议, community: $target, month: $period, unit: $target}}
        figures:
          - {name: inForce, label: [履行中, In force], count: {where: {state: ACTIVE}}, by: [town, period, sort]}
          - {name: costs, label: [经费, Costs], sum: {field: cost, where: {sort: JOINT}}, by: [unit], period: term}
        gaps:
          - {name: without, label: [没有协议的社区, Without], every: VILLAGE, lacks: {by: community, where: {state: ACTIVE}}}
          - {name: late, label: [即将到期, Ending], where: {state: ACTIVE, term.until: {until: today + 30 days}, promises: {until: 0}}}
        public:
          fields: [name, unit]
          when: {state: ACTIVE}
        """;

    static final String PROMISE = """
        register: promise
        label: [承诺, Promise]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
          - {name: agreement, label: [协议, Agreement], kind: RELATION, to: agreement, required: true}
          - {name: previous, label: [上一项, Before], kind: RELATION, to: promise}
          - {name: body, label: [单位, Body], kind: ORGANIZATION}
          - {name: due, label: [期限, Due], kind: DATE}
          - {name: value, label: [折价, Value], kind: MONEY}
        flow:
          clocks: [{name: due, label: [期限, Due], until: due}]
          states:
            - {name: OPEN, label: [未完成, Open], phase: ASSIGNED, owner: party body, runs: [due]}
            - {name: DONE, label: [完成, Done], kind: CLOSED}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: OPEN, by: [program, role VILLAGE_STAFF], sets: all}
            - {from: OPEN, action: keep, label: [完成, Keep], meaning: CLOSE, to: DONE, by: [owner]}
            - {from: OPEN, action: lapse, label: [失效, Lapse], meaning: CLOSE, to: DONE, by: [program]}
        gaps:
          - {name: bare, label: [没有承诺的协议, Without promises], every: register agreement, lacks: {by: agreement}}
          - {name: ended, label: [协议已到期, Ended], where: {state: OPEN, agreement.state: ENDED}}
        """;

    private Pledge() {}

    static Register register(String yaml) {
        YamlNode root = YamlNode.parse(yaml, yaml.startsWith("register: promise") ? "promise.yaml" : "agreement.yaml");
        return RegisterReader.read(Archetype.resolve(root, _ -> Optional.empty()), "tiny");
    }

    /** Both, with something else written in one place of one of them. */
    static List<Register> but(String written, String instead) {
        if (!AGREEMENT.contains(written) && !PROMISE.contains(written)) {
            throw new IllegalArgumentException("nowhere is written: " + written);
        }
        return Stream.of(AGREEMENT, PROMISE)
                .map(yaml -> register(yaml.replace(written, instead)))
                .toList();
    }
}
