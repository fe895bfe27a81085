package org.liuchi.assist.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;

class TrainingTest {
    private static final List<String> LAMPS = List.of("路灯不亮", "路灯坏了一个月", "灯杆倒了", "路灯整夜不亮");
    private static final List<String> PIPES = List.of("水管破裂", "自来水停水三天", "下水道堵塞", "水管漏水");
    private static final String REPORT = "小区门口的路灯不亮，请尽快处理";

    private final TextModel model = Training.train(examples(), new Support(2, 1));

    @Test
    void aTextIsRankedByWhatWasLearned() {
        assertThat(model.rank(REPORT).getFirst().label()).isEqualTo("lamps");
        assertThat(model.rank("家里停水，水管漏了").getFirst().label()).isEqualTo("pipes");
        assertThat(model.rank(REPORT).stream()
                        .mapToDouble(TextModel.Ranked::share)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    @Covers("R9")
    void theReasonsAreWordsOfTheText() {
        List<String> words = model.words(REPORT, "lamps", 3);

        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(REPORT).contains(word));
        assertThat(words).anySatisfy(word -> assertThat(word).contains("灯"));
    }

    @Test
    void aTextCutIntoWordsIsTheSameText() {
        assertThat(model.rank("小区 门口 的 路灯 不 亮 请 尽快 处理").getFirst())
                .isEqualTo(model.rank(REPORT).getFirst());
    }

    @Test
    void nothingIsKnownOfAnEmptyText() {
        assertThat(model.words("12345", "lamps", 3)).isEmpty();
        assertThat(model.rank("").getFirst().share()).isBetween(0.49, 0.51);
    }

    @Test
    void aModelThatWasKeptAnswersTheSame() {
        TextModel read = TextModel.read(model.written());

        assertThat(read.words(REPORT, "lamps", 3)).isEqualTo(model.words(REPORT, "lamps", 3));
        assertThat(read.rank(REPORT).getFirst().share())
                .isCloseTo(model.rank(REPORT).getFirst().share(), within(1e-4));
    }

    @Test
    void whatOnlyOneAreaWritesIsNotLearned() {
        List<Example> examples = new ArrayList<>(examples());
        for (int i = 0; i < 10; i++) {
            examples.add(new Example("王二麻路灯", "lamps", "area-1"));
        }
        TextModel common = Training.train(examples, Support.COMMON);

        assertThat(common.words("王二麻", "lamps", 3)).isEmpty();
        assertThat(common.words("路灯", "lamps", 3)).containsExactly("路灯");
    }

    @Test
    void numbersAreNotLearned() {
        assertThat(Ngrams.of("电话13800138000，车牌皖A12345").keySet()).noneMatch(run -> run.matches(".*\\d.*"));
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            examples.add(new Example(LAMPS.get(i % 4) + "，请处理", "lamps", "area-" + i % 5));
            examples.add(new Example(PIPES.get(i % 4) + "，请处理", "pipes", "area-" + i % 5));
        }
        return examples;
    }
}
