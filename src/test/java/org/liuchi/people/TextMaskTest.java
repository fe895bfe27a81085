package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Covers;
import org.liuchi.shared.Problem;

class TextMaskTest {
    @ParameterizedTest
    @Covers("R6")
    @CsvSource({
        "请打13812345678找我, 请打138****5678找我",
        "请打１３８１２３４５６７８找我, 请打138****5678找我",
        "138 1234 5678、138-1234-5678, 138****5678、138****5678",
        "138—1234—5678或138.1234.5678, 138****5678或138****5678",
        "+86 13812345678, 138****5678",
        "1381 2345 678 13912345678, 138****5678 139****5678",
        "1 3 8 1 2 3 4 5 6 7 8, 138****5678",
        "tel13812345678微信同号, tel138****5678微信同号",
        "办公室0550-7021234, 办公室0550****234",
        "（0550）7021234和021 62345678, 0550****234和021****678",
        "联系电话：7021234, 联系电话：****234",
        "身份证341181199003071233。, 身份证3411**********1233。",
        "身份证341181 19900307 1234, 身份证3411**********1234",
        "11010519491231002x本人, 1101**********002X本人",
        "身份证号：341181900307123, 身份证号：3411*******7123",
        "皖M12345占道, 皖M***45占道",
        "皖M·D12345和皖 m123a5, 皖M***45和皖M***A5",
        "苏A1234挂, 苏A***4挂",
        "卡号6222021234567890128, 卡号6222***********0128",
        "卡号4539 1488 0343 6467, 卡号4539********6467",
        "写到Zhang.San@163.com吧, 写到Z***@163.com吧"
    })
    void whatTellsWhoSomebodyIsOrReachesThemIsMasked(String text, String masked) {
        assertThat(TextMask.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号341181-20261122-000031-7的事",
                "编号341181202611220000317",
                "查询码7KQ2-9MZX-04TB",
                "2026-11-22 13:45:12至2026年11月23日",
                "20261122",
                "欠薪13812345678元，合计 1,234,567.89 元",
                "补偿款15812345678.50",
                "人民路138号8栋2单元301室",
                "网格代码341181100101001",
                "区划341181100000、341181100101",
                "请拨打12345、110、400-800-1234或96777",
                "坐标118.13812345678,32.69812345678",
                "15-16-17-18-19-20栋停水，13 14 15 16 17楼也停",
                "G1234次、K5公交、皖M路口",
                "国办函〔2026〕12号，文号341181202611220003",
                "来电20261122反映",
                "统一社会信用代码91341181MA2N12345X"
            })
    void numbersOfOtherThingsStayReadable(String text) {
        assertThat(TextMask.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "河滨路三号二楼, 河滨路三号***",
        "阳光小区8栋2单元301室, 阳光小区8栋***",
        "阳光小区8号楼301, 阳光小区8号楼***",
        "阳光小区3-2-501, 阳光小区3***",
        "人民路138号, 人民路138号",
        "东门菜场对面13812345678, 东门菜场对面138****5678"
    })
    @Covers("R6")
    void anAddressIsToldToTheBuilding(String address, String masked) {
        assertThat(TextMask.address(address)).isEqualTo(masked);
    }

    @Test
    void whatLooksForWordsGetsNoNumber() {
        assertThat(TextMask.blanked("皖M12345占道，打13812345678")).isEqualTo(" 占道，打 ");
    }

    @Test
    void whatEverybodyReadsIsRefusedWithFieldAndRule() {
        assertThatThrownBy(() -> TextMask.refuse("title", "皖M12345占道"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.violations().getFirst().field()).isEqualTo("title");
                    assertThat(problem.violations().getFirst().rule()).isEqualTo("personal-data");
                    assertThat(problem.getMessage()).doesNotContain("12345");
                });
    }

    /** A text made to be slow is as fast as any other. */
    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a.", "13-", "0550-", "皖M", "6222 ", "电话 "})
    void theLongestTextTakesNoTime(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> TextMask.of(text));
    }
}
