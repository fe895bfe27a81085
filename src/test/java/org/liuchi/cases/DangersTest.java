package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTest {
    private final Dangers dangers = Dangers.shipped();

    @ParameterizedTest
    @CsvSource({"三楼着火了，有人被困, 119", "电梯困人，老人在里面, 119", "有人晕倒在广场上, 120", "楼顶有人要跳楼, 110", "路口发生车祸，两个人受伤, 122"})
    void whoTellsOfADangerIsToldWhomToCall(String description, String number) {
        assertThat(dangers.in("other", description).numbers()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "楼道里堆了很多旧家具，夏天怕着火。",
                "灶打不着火，楼下邻居也是一样",
                "随着火车南站的开通，车流量猛增",
                "请问救命药怎么报销",
                "我的家人去年出车祸，怎样做伤残鉴定",
                "路口没有红绿灯，经常发生车祸",
                "交警正在打击违法停车"
            })
    void whatIsFearedOrPastIsNoDangerNow(String description) {
        assertThat(dangers.in("other", description).numbers()).isEmpty();
    }

    @Test
    void someWordsMeanDangerInTheirCategoryOnly() {
        assertThat(dangers.in("utilities", "阀门漏气").words()).isEqualTo(List.of("漏气"));
        assertThat(dangers.in("education", "轮胎漏气").words()).isEmpty();
    }
}
