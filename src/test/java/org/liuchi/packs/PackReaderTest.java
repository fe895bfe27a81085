package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Label;

class PackReaderTest {
    @Test
    void registersOfAPackTakeOverTheirArchetypesAndAreCalledByThePack() {
        Pack pack = new TinyPack().read();

        assertThat(pack.registers()).extracting(Register::name).containsExactly("tiny-agreement", "tiny-promise");
        assertThat(pack.registers().getFirst().label()).isEqualTo(new Label("共建协议", "Pact"));
        assertThat(pack.registers().getFirst().field("sort")).isPresent();
    }

    @Test
    void aDemoRecordWithoutAKeyIsKnownByItsCount() {
        assertThat(new TinyPack().read().demo())
                .extracting(Pack.DemoRecord::key)
                .containsExactly("a1", "promise 1");
    }

    @Test
    void theFaultsOfAllFilesAreNamedAtOnce() {
        TinyPack broken = new TinyPack()
                .but("registers/promise.yaml", "kind: RELATION", "kind: RELATIVE")
                .but("demo/records.yaml", "- {key: a1, register: agreement", "- {key: a1")
                .but("pack.yaml", "name: 六亮, ", "")
                .with("register/typo.yaml", "register: typo");

        assertThatThrownBy(broken::read)
                .isInstanceOfSatisfying(
                        DefinitionError.class,
                        error -> assertThat(error.faults())
                                .hasSize(4)
                                .anyMatch(fault -> fault.startsWith("tiny/register/typo.yaml is no file of a pack"))
                                .anyMatch(fault ->
                                        fault.startsWith("tiny/registers/promise.yaml:11 'RELATIVE' is none of TEXT"))
                                .contains(
                                        "tiny/pack.yaml:7 misses 'name'",
                                        "tiny/demo/records.yaml:1 misses 'register'"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        pack.yaml         | '[agreement, promise]' | '[agreement, pledge]'  | tiny/pack.yaml groups: there is no register 'tiny-pledge'
        pack.yaml         | '[agreement, promise]' | '[agreement]'          | tiny/pack.yaml groups: 'tiny-promise' stands in none, so nobody finds it
        pack.yaml         | '[六亮, Six lights]'   | '[失信, Six lights]'   | tiny/pack.yaml:7 '失信' is refused: nobody is shamed: praise by consent, no black list (国办发〔2020〕49号) (R4)
        registers/promise.yaml | to: agreement     | to: pact               | tiny/registers/promise.yaml:11 there is no register 'tiny-pact'
        demo/records.yaml | register: promise      | register: pledge       | tiny/demo/records.yaml:2 there is no register 'tiny-pledge'
        demo/records.yaml | action: sign           | action: seal           | tiny/demo/records.yaml:1 tiny-agreement has no row 'seal'
        demo/records.yaml | sort: SHARED           | kind: SHARED           | tiny/demo/records.yaml:1 neither a field of tiny-agreement nor asked for by 'enter': kind
        """)
    void whatDoesNotHoldTogetherIsNamed(String file, String written, String instead, String fault) {
        assertThat(PackCheck.faults(new TinyPack().but(file, written, instead).read(), List.of()))
                .hasValueSatisfying(error -> assertThat(error.faults()).contains(fault));
    }

    @Test
    void aFolderIsReadWithoutWhatIsHidden(@TempDir Path home) throws IOException {
        Path folder = home.resolve("tiny");
        Files.createDirectories(folder.resolve("registers"));
        Files.writeString(folder.resolve("pack.yaml"), "pack: tiny");
        Files.writeString(folder.resolve("registers/a.yaml"), "register: a");
        Files.writeString(folder.resolve(".DS_Store"), "x");

        assertThat(PackFolder.in(folder).files()).containsOnlyKeys("pack.yaml", "registers/a.yaml");
    }

    @Test
    void aPackThatDoesNotComeWithTheProgramIsMissing() {
        assertThatThrownBy(() -> Packs.shipped("nowhere"))
                .isInstanceOf(DefinitionError.class)
                .hasMessage("nowhere/pack.yaml is missing");
    }
}
