package org.liuchi.registers.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.yaml.DefinitionError;

class RegisterCheckTest {
    @Test
    void registersThatHoldTogetherAreTaken() {
        assertThatCode(() -> RegisterCheck.check(both(), List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        name: units, label         | name: unit, label          | agreement.yaml:13 field 'unit' stands twice
        name: month, label         | name: state, label         | agreement.yaml:24 the name 'state' is the program's own
        kind: POST                 | kind: POST, many: true     | agreement.yaml:22 a POST can't be 'many'
        by: agreement, sum: value  | by: agreement, sum: value, required: true | agreement.yaml:26 what is computed can't be required
        kind: FILES                | kind: FILES, unique: true  | agreement.yaml:23 a FILES can't be unique
        kind: FILES                | kind: FILES, personal: true, public: true | agreement.yaml:23 'files' is personal and can't be shown to everybody: only a PERSON has a consent to be shown (个人信息保护法25)
        kind: FILES                | kind: FILES, sort: true    | agreement.yaml:23 lists can't be sorted by a FILES
        kind: PERSON               | kind: PERSON, filter: true | agreement.yaml:21 lists can't be filtered by a PERSON
        when: {sort: SHARED}}      | when: {other: present}}    | agreement.yaml:17 'other' can't depend on itself
        '{JOINT: [联建, Joint], SHARED: [共享, Shared]}' | {} | agreement.yaml:16 a choice offers nothing
        min: 0, most: 900          | min: 901, most: 900        | agreement.yaml:18 'min' is more than 'most'
        '[0-9-]+'                  | '[0-9'                     | agreement.yaml:24 '[0-9' is no pattern: Unclosed character class
        to: agreement              | to: agreements             | promise.yaml:8 there is no register 'tiny-agreements'
        kind: COUNT, of: promise   | kind: COUNT, of: vow       | agreement.yaml:25 there is no register 'tiny-vow'
        'by: agreement, where'     | 'by: previous, where'      | agreement.yaml:25 'previous' of tiny-promise leads to tiny-promise, not here
        'by: agreement, where'     | 'by: due, where'           | agreement.yaml:25 'due' can't be what leads here: it is of kind DATE, not RELATION or AREA or ORGANIZATION
        sum: value                 | sum: due                   | agreement.yaml:26 'due' can't be summed: it is of kind DATE, not NUMBER or MONEY or COUNT or SUM
        """)
    void aFaultOfAFieldIsNamed(String written, String instead, String fault) {
        assertThat(faults(written, instead)).contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        'title: name\nplace'   | 'title: title\nplace'    | agreement.yaml:3 there is no field 'title' in tiny-agreement
        'title: name\nplace'   | 'title: term\nplace'     | agreement.yaml:3 'term' can't be the title: it is of kind PERIOD, not TEXT
        place: community       | place: unit              | agreement.yaml:4 'unit' can't be the place: it is of kind ORGANIZATION, not AREA
        holder: community      | holder: name             | agreement.yaml:5 'name' can't be the holder: it is of kind TEXT, not ORGANIZATION or AREA
        holder: community      | holder: units            | agreement.yaml:5 one body holds a record: 'units' is many
        '[unit, community]]'   | '[unit, town]]'          | agreement.yaml:9 there is no field 'town' in tiny-agreement
        '[unit, community]]'   | '[unit, contact]]'       | agreement.yaml:9 a PERSON can't be unique
        'party holder, role'   | 'party sort, role'       | agreement.yaml:7 'sort' can't be a party: it is of kind CHOICE, not ORGANIZATION
        role TOWN_DISPATCHER   | role AUDITOR             | agreement.yaml:7 role AUDITOR does not work with registers: [GRID_WORKER, VILLAGE_STAFF, TOWN_DISPATCHER, DEPARTMENT_HANDLER, COUNTY_DESK, LEADER]
        role TOWN_DISPATCHER   | reporter                 | agreement.yaml:7 a record has no reporter
        'fields: [name, unit]' | 'fields: [name, town]'   | agreement.yaml:61 there is no field 'town' in tiny-agreement
        'fields: [name, unit]' | 'fields: [name, post]'   | agreement.yaml:61 the post 'post' can't be shown to everybody
        'retention: 3 years'   | 'mechanisms: [TO-10]'    | agreement.yaml:21 what is said of a person has an end: the register needs 'retention' (R6, 个人信息保护法19)
        """)
    void aRecordThatBelongsNowhereIsRefused(String written, String instead, String fault) {
        assertThat(faults(written.translateEscapes(), instead.translateEscapes()))
                .contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        '{sort: SHARED}}'      | '{kind: SHARED}}'           | agreement.yaml:17 there is no field 'kind' in tiny-agreement
        '{sort: SHARED}}'      | '{sort: SHAERD}}'           | agreement.yaml:17 'SHAERD' is no value of 'sort': [JOINT, SHARED]
        '{sort: SHARED}}'      | '{sort: {from: 1}}}'        | agreement.yaml:17 'sort' has no order, so it can't lie between two values
        '{sort: SHARED}}'      | '{sort.label: SHARED}}'     | agreement.yaml:17 'sort.label' leads nowhere: 'sort' is of kind CHOICE
        '{sort: SHARED}}'      | '{promises: {from: 1}}}'    | agreement.yaml:17 'promises' is computed from other records and can't be asked for here
        '{open: true}'         | '{open: 是}'                | agreement.yaml:50 '是' is no value of 'open': true or false
        '{open: true}'         | '{contact: 张三}'           | agreement.yaml:50 'contact' can only be present or absent
        '{open: true}'         | '{cost: {from: today}}'     | agreement.yaml:50 an end of 'cost' must be a number
        '{open: true}'         | '{term.end: present}'       | agreement.yaml:50 a period has 'from' and 'until', no 'end'
        '{open: true}'         | '{term: {}}'                | agreement.yaml:50 a range has 'from' or 'until'
        today + 30 days        | 3                           | agreement.yaml:59 an end of 'term' must be a day
        'where: {state: OPEN}' | 'where: {state: GONE}'      | agreement.yaml:25 tiny-promise has no state GONE
        'where: {state: OPEN}' | 'where: {state: present}'   | agreement.yaml:25 'state' is one of the states, by name
        agreement.state: ENDED | agreement.state: GONE       | promise.yaml:24 tiny-agreement has no state GONE
        agreement.state: ENDED | previous.agreement.sort: JOINT | promise.yaml:24 'previous.agreement.sort' looks further than one step
        agreement.state: ENDED | 'due: {until: gestern}'     | 'promise.yaml:24 ''gestern'' is no number, no day and no ''today - 3 months'''
        """)
    void aConditionThatCanNotBeDecidedIsRefused(String written, String instead, String fault) {
        assertThat(faults(written, instead)).contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        require: [unit]            | require: [town]          | agreement.yaml:28 there is no field 'town' in tiny-agreement
        'field: paid, atMost: cost'| 'field: paid'            | agreement.yaml:29 two fields are compared by one of atMost, atLeast, moreThan, differs
        'atMost: cost'             | 'atMost: sort'           | agreement.yaml:29 'paid' (MONEY) can't be compared with 'sort' (CHOICE)
        'field: paid, atMost: cost, '| ''                     | agreement.yaml:29 the rule asks for nothing
        '{required: [name]}'       | '{required: name}'       | agreement.yaml:30 is no JSON Schema 2020-12: /required string found, array expected
        """)
    void aRuleThatCanNotBeKeptIsRefused(String written, String instead, String fault) {
        assertThat(faults(written, instead)).contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        runs: [signing]            | runs: []                 | agreement.yaml:36 open state DRAFT runs no clock
        owner: party unit          | owner: party sort        | agreement.yaml:37 'sort' can't be a party: it is of kind CHOICE, not ORGANIZATION
        owner: party unit          | owner: desk              | agreement.yaml:37 open state ACTIVE has no known owner rule (desk)
        'by: [party keeper, program]' | 'by: [owner, program]'| agreement.yaml:40 a record that is not there yet has no owner
        'by: [party keeper, program], sets: all' | 'by: [party keeper, program], sets: [name, unit]' | agreement.yaml:40 begins a record without 'community', which is required (sets)
        until: term                | until: sort              | agreement.yaml:34 'sort' can't be the end of a clock: it is of kind CHOICE, not DATE or PERIOD
        then: expire               | then: sign               | agreement.yaml:34 when term has run out in ACTIVE there is no row 'sign' that the program may take (by: program)
        'by: [program, party keeper]' | 'by: [party keeper]'  | agreement.yaml:34 when term has run out in ACTIVE there is no row 'expire' that the program may take (by: program)
        sets: [paid]               | sets: [worth]            | agreement.yaml:41 'worth' is computed and can't be written
        sets: [paid]               | sets: [payed]            | agreement.yaml:41 there is no field 'payed' in tiny-agreement
        requires: [cost]           | requires: [price]        | agreement.yaml:41 there is no field 'price' in tiny-agreement
        sets: [paid]               | 'sets: [paid]\n      asks: [{name: paid, label: [已付, Paid], kind: NUMBER}]' | agreement.yaml:41 asks for 'paid', which it sets already
        sets: [paid]               | 'sets: [paid]\n      asks: [{name: deed, label: [契约, Deed], kind: FILES, max: 2}]' | agreement.yaml:41 asks for files 'deed': files are a field of the record, which the row sets
        'is: {promises'            | 'is: {promise'           | agreement.yaml:49 there is no field 'promise' in tiny-agreement
        """)
    void aLoopThatDoesNotCloseIsRefused(String written, String instead, String fault) {
        assertThat(faults(written, instead.translateEscapes())).contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        'register: promise, by: agreement, action: lapse' | 'register: vow, by: agreement, action: lapse'    | agreement.yaml:51 there is no register 'tiny-vow'
        'register: promise, by: agreement, action: lapse' | 'register: promise, by: previous, action: lapse' | agreement.yaml:51 'previous' of tiny-promise leads to tiny-promise, not here
        'register: promise, by: agreement, action: lapse' | 'register: promise, by: agreement, action: keep' | agreement.yaml:51 tiny-promise has no row 'keep' that the program may take (by: program)
        each: units                  | each: unit                  | agreement.yaml:50 'unit' has one value, so there is no each
        'each: units, when: {open: true}' | 'when: {open: true}'   | agreement.yaml:50 there is no $each without 'each'
        'set: {agreement: $id'       | 'set: {previous: $id'       | agreement.yaml:50 'previous' leads to no tiny-agreement
        'set: {agreement: $id, '     | 'set: {'                    | agreement.yaml:50 begins a record of tiny-promise without 'agreement', which is required
        due: +10 days                | due: $sort                  | agreement.yaml:50 'sort' (CHOICE) can't stand in 'due' (DATE)
        due: +10 days                | due: soon                   | agreement.yaml:50 'soon' is no value of 'due'
        due: +10 days                | due: $mayor                 | agreement.yaml:50 there is no field 'mayor' in tiny-agreement
        'makes: [{register: promise, each' | 'makes: [{register: promise, action: keep, each' | agreement.yaml:50 tiny-promise has no row 'keep' that begins a record and that the program may take (by: program)
        'each: units, when: {open: true}' | 'each: register promise, where: {state: GONE}, when: {open: true}' | agreement.yaml:50 tiny-promise has no state GONE
        requires: [cost]             | 'requires: [cost]\n      otherThan: [seal]' | agreement.yaml:41 otherThan: there is no row 'seal'
        opens: 1                     | opens: 31                   | agreement.yaml:53 a month has no day 31
        month: $period               | month: $now                 | agreement.yaml:53 '$now' is none of $target, $target.FIELD, $period, $day 25
        month: $period               | term: $period               | agreement.yaml:53 'term' is no TEXT, so it can't take $period
        'month: $period, '           | ''                          | agreement.yaml:53 no field takes $period, so nobody can tell one period's record from the next
        'community: $target, month: $period, unit: $target' | 'month: $period' | agreement.yaml:53 no field takes $target, so nobody can tell whose record it is
        name: 协议, community        | name: $target.name, community | agreement.yaml:53 a VILLAGE is no record and has no field 'name'
        'each: VILLAGE, action: enter, set: {name: 协议' | 'each: register promise, action: enter, set: {name: $target.vow' | agreement.yaml:53 there is no field 'vow' in tiny-promise
        'each: VILLAGE, action: enter, set: {name: 协议' | 'each: register promise, action: enter, set: {name: $target.due' | agreement.yaml:53 '$target.due' can't stand in 'name': it needs to be of the same kind and to fit, and there whenever that is required
        each: VILLAGE                | each: register vow          | agreement.yaml:53 there is no register 'tiny-vow'
        each: VILLAGE                | 'each: VILLAGE, when: {state: DRAFT}' | agreement.yaml:53 'when' asks records, and a VILLAGE is none
        each: VILLAGE                | each: DEPARTMENT            | agreement.yaml:53 'community' can't take a DEPARTMENT
        """)
    void whatTheProgramWouldDoIsLookedAtBefore(String written, String instead, String fault) {
        assertThat(faults(written, instead.translateEscapes())).contains(fault);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        name: costs            | name: inForce          | agreement.yaml:56 figure 'inForce' stands twice
        'sum: {field: cost'    | 'sum: {field: name'    | agreement.yaml:56 'name' can't be summed: it is of kind TEXT, not NUMBER or MONEY
        'sum: {field: cost'    | 'distinct: {field: files' | agreement.yaml:56 'files' is not kept for figures
        'period, sort]'        | 'period, name]'        | agreement.yaml:55 'name' is of kind TEXT: figures are by
        'period, sort]'        | 'period, street]'      | agreement.yaml:55 there is no field 'street' in tiny-agreement
        'period, sort]'        | 'period, period]'      | agreement.yaml:55 'by' names something twice
        'period: term}'        | 'period: sort}'        | agreement.yaml:56 'sort' can't be the period: it is of kind CHOICE, not DATE or PERIOD
        '{where: {state: ACTIVE}}' | '{where: {promises: {from: 1}}}' | agreement.yaml:55 'promises' is computed from other records and can't be asked for here
        '{where: {state: ACTIVE}}' | '{where: {term: {until: today}}}' | agreement.yaml:55 can't depend on today: only gaps and steps know the day
        'period, sort]'        | 'period, contact]'     | agreement.yaml:55 'contact' is a PERSON: figures measure bodies and work, nobody is counted or ranked (R7, 国办函〔2026〕12号)
        'period, sort]'        | 'period, post]'        | agreement.yaml:55 'post' is a POST: figures measure bodies and work, nobody is counted or ranked (R7, 国办函〔2026〕12号)
        'sum: {field: cost'    | 'distinct: {field: contact' | agreement.yaml:56 'contact' is a PERSON: figures measure bodies and work, nobody is counted or ranked (R7, 国办函〔2026〕12号)
        name: late             | name: without          | agreement.yaml:59 gap 'without' stands twice
        'every: VILLAGE, lacks: {by: community' | 'every: VILLAGE, lacks: {by: unit' | agreement.yaml:58 'unit' can't be what leads to a VILLAGE: it is of kind ORGANIZATION, not AREA
        every: register agreement | every: register promise | promise.yaml:23 'agreement' of tiny-promise leads to tiny-agreement, not to tiny-promise
        every: VILLAGE         | every: CITY            | agreement.yaml:58 there is no register 'CITY'
        """)
    void aFigureOrGapThatCanNotBeComputedIsRefused(String written, String instead, String fault) {
        assertThat(faults(written, instead)).anyMatch(found -> found.startsWith(fault));
    }

    @Test
    void aRegisterThatStandsTwiceIsRefused() {
        List<Register> twice = List.of(both().get(0), both().get(1), both().get(1));

        assertThat(catchThrowableOfType(DefinitionError.class, () -> RegisterCheck.check(twice, List.of()))
                        .faults())
                .containsExactly("promise.yaml:1 register 'tiny-promise' stands twice");
    }

    @Test
    void aRelationMayLeadToARegisterThatTheCountyHasAlready() {
        List<Register> both = both();

        assertThatCode(() -> RegisterCheck.check(both.subList(1, 2), both.subList(0, 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults("kind: FILES", "kind: FILES, many: true, unique: true, sort: true"))
                .containsExactly(
                        "agreement.yaml:23 a FILES can't be 'many'",
                        "agreement.yaml:23 a FILES of many can't be unique",
                        "agreement.yaml:23 lists can't be sorted by a FILES of many");
    }

    private static List<Register> both() {
        return Pledge.but("register", "register");
    }

    private static List<String> faults(String written, String instead) {
        DefinitionError error = catchThrowableOfType(
                DefinitionError.class, () -> RegisterCheck.check(Pledge.but(written, instead), List.of()));
        assertThat(error).as("nobody noticed").isNotNull();
        return error.faults();
    }
}
