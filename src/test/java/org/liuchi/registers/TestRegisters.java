package org.liuchi.registers;

/** Registers that tests install: agreements that lead commitments along, and questions. */
final class TestRegisters {
    static final String AGREEMENT = """
        register: agreement
        label: [共建协议, Agreement]
        title: name
        place: community
        holder: community
        visibility: staff
        write: [role VILLAGE_STAFF, party keeper]
        unique: [[name, community]]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION, required: true}
          - {name: community, label: [社区, Community], kind: AREA, level: VILLAGE, required: true}
          - {name: term, label: [期限, Term], kind: PERIOD, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {JOINT: [联建, Joint], OTHER: [其他, Other]}}
          - {name: other, label: [说明, Explanation], kind: TEXT, max: 20, when: {sort: OTHER}, required: true}
          - {name: budget, label: [经费, Budget], kind: MONEY, min: 0, sort: true}
          - {name: commitments, label: [承诺数, Commitments], kind: COUNT, of: commitment, by: agreement}
          - {name: spent, label: [已用, Spent], kind: SUM, of: commitment, by: agreement, sum: cost}
        rules:
          - {field: spent, atMost: budget, because: [承诺经费超出协议经费, 'More than the budget']}
        flow:
          clocks:
            - {name: signing, label: [签订期限, To be signed], term: 10 working days}
            - {name: term, label: [协议期限, Term], until: term, then: expire}
          states:
            - {name: DRAFT, label: [拟定, Draft], phase: REPORTED, owner: party holder, runs: [signing]}
            - {name: ACTIVE, label: [履行中, In force], phase: IN_HAND, owner: party holder, runs: [term]}
            - {name: ENDED, label: [已到期, Ended], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: DRAFT, by: [role VILLAGE_STAFF], sets: all}
            - {from: DRAFT, action: amend, label: [修改, Amend], meaning: OTHER, by: [owner], sets: all}
            - from: DRAFT
              action: sign
              label: [签订, Sign]
              meaning: ACCEPT
              to: ACTIVE
              by: [owner]
              sets: [term]
              needs:
                - {is: {commitments: {from: 1}}, because: [协议须有至少一项承诺, At least one commitment is needed]}
              moves: [{register: commitment, by: agreement, action: begin}]
            - from: ACTIVE
              action: expire
              label: [到期, Expire]
              meaning: CLOSE
              to: ENDED
              by: [program]
              moves: [{register: commitment, by: agreement, action: expire}]
        """;

    static final String COMMITMENT = """
        register: commitment
        label: [承诺, Commitment]
        title: text
        visibility: parties
        write: [role VILLAGE_STAFF]
        fields:
          - {name: text, label: [内容, Text], kind: TEXT, max: 50, required: true}
          - {name: agreement, label: [协议, Agreement], kind: RELATION, to: agreement, required: true}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0}
          - {name: contact, label: [联系人, Contact], kind: PERSON}
        flow:
          clocks:
            - {name: plan, label: [待启动, To begin], term: 30 working days}
            - {name: work, label: [兑现期限, To be kept], term: 60 working days}
          states:
            - {name: PLANNED, label: [待启动, Planned], phase: REPORTED, owner: party holder, runs: [plan]}
            - {name: OPEN, label: [兑现中, Open], phase: IN_HAND, owner: party holder, runs: [work]}
            - {name: KEPT, label: [已兑现, Kept], kind: CLOSED}
            - {name: LAPSED, label: [随协议终止, Lapsed], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: PLANNED, by: [role VILLAGE_STAFF], sets: all}
            - {from: PLANNED, action: begin, label: [启动, Begin], meaning: ACCEPT, to: OPEN, by: [program]}
            - {from: OPEN, action: keep, label: [兑现, Keep], meaning: CLOSE, to: KEPT, by: [owner]}
            - {from: [PLANNED, OPEN, KEPT], action: expire, label: [终止, Lapse], meaning: CLOSE, to: LAPSED, by: [program]}
        """;

    static final String MEMBER = """
        register: member
        label: [成员单位, Member]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION, required: true}
        """;

    static final String ASK = """
        register: ask
        label: [询问, Question]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: word, label: [答复, Answer], kind: TEXT, max: 20}
        flow:
          clocks:
            - {name: answering, label: [答复期限, To be answered], term: 5 working days}
          states:
            - {name: OPEN, label: [待办, Open], phase: IN_HAND, owner: party holder, runs: [answering]}
            - {name: DONE, label: [已办, Done], kind: CLOSED}
          rows:
            - {from: '', action: enter, label: [提出, Ask], meaning: REPORT, to: OPEN, by: [role VILLAGE_STAFF], sets: [name]}
            - from: OPEN
              action: close
              label: [办结, Close]
              meaning: CLOSE
              to: DONE
              by: [owner]
              needs
        """;

    private TestRegisters() {}
}
