package org.liuchi.registers.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.platform.yaml.DefinitionError;

/** No county can bring by data what the program refuses to have as code. */
class MeaningCheckTest {
    @ParameterizedTest
    @CsvSource({
        "R1, 人脸照片",
        "R1, 网格员运行轨迹",
        "R1, faceImage",
        "R1, Location trail",
        "R2, 重点人员台账",
        "R2, 特殊人群",
        "R2, 不稳定因素排查",
        "R2, 思想不稳定",
        "R2, keyPerson",
        "R2, 居民标签",
        "R3, 上访次数",
        "R3, 信访人姓名",
        "R3, Petitioner",
        "R4, 黑名单",
        "R4, 失信行为",
        "R4, Black list",
        "1.T, 信用分",
        "1.T, 村民评分",
        "1.T, creditScore",
        "R7, 每日打卡",
        "R7, 个人积分排名",
        "R7, 网格员月度排行",
        "R7, 排行榜",
        "R7, Leaderboard",
        "R6, 身份证号码",
        "R6, 民族"
    })
    void whatWouldWatchLabelOrRankPeopleIsRefusedWithItsRule(String rule, String word) {
        assertThat(RefusedMeaning.in(word))
                .hasValueSatisfying(why -> assertThat(why).endsWith("(" + rule + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "分类排名",
                "同类乡镇排名",
                "支部积分",
                "网红打卡点",
                "供水不稳定",
                "重点工作",
                "重点项目",
                "风险隐患",
                "信访事项",
                "民族团结进步",
                "信用村",
                "星级党支部",
                "会议签到表",
                "居民满意率",
                "interface",
                "checkedIn",
                "Trail of the mountain",
                "Surface"
            })
    void harmlessWordsAreLeftAlone(String word) {
        assertThat(RefusedMeaning.in(word)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        '[其他单位, Others]'  | '[黑名单, Others]'     | agreement.yaml:13 '黑名单' is refused: nobody is shamed: praise by consent, no black list (国办发〔2020〕49号) (R4)
        '[共享, Shared]'      | '[失信, Shared]'       | agreement.yaml:16 '失信' is refused: nobody is shamed: praise by consent, no black list (国办发〔2020〕49号) (R4)
        name: month           | name: riskPerson       | agreement.yaml:24 'risk_person' is refused: a need may be recorded by consent, never a label of danger on people (R2)
        '[履行中, In force]'  | '[稳控中, In force]'   | agreement.yaml:37 '稳控' is refused: a need may be recorded by consent, never a label of danger on people (R2)
        '[签订, Sign]'        | '[打卡, Sign]'         | agreement.yaml:41 '打卡' is refused: staff and residents are never ranked, nor made to check in (国办函〔2026〕12号) (R7)
        '[经费, Costs]'       | '[上访次数, Costs]'    | agreement.yaml:56 '上访' is refused: a petition is a matter: nobody who petitioned is listed, counted or followed (信访工作条例18, 30, 46) (R3)
        '[共建协议, Agreement]' | '[信访协议, Agreement]' | agreement.yaml:2 a petition is a matter: a register of petitions names no person (R3, 信访工作条例30, 46)
        '[折价, Worth]'       | '[积分, Worth]'        | agreement.yaml:26 '积分' beside a PERSON would score, rank or mark people (R2, R7)
        """)
    void itIsRefusedWhereverItStands(String written, String instead, String fault) {
        DefinitionError error = catchThrowableOfType(
                DefinitionError.class, () -> RegisterCheck.check(Pledge.but(written, instead), List.of()));

        assertThat(error).as("nobody noticed").isNotNull();
        assertThat(error.faults()).contains(fault);
    }

    @Test
    void whatOnlyExplainsOrForbidsIsNotLookedAt() {
        RegisterCheck.check(
                Pledge.but("title: name\nplace", "about: [不得列入黑名单, No black list]\ntitle: name\nplace"), List.of());
    }
}
