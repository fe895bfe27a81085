package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.Liuchi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Residents are served; officials, tasks and money are measured. These rules hold because there is no place to break
 * them: no table, column, class, field or code list to hold what must not be known. What can only be shown by behaviour
 * (consent, masking, looks, emergency data, suggestions) is shown by the modules' own tests.
 */
@IntegrationTest
class RulesOfTheProductTest {
    private static final String CONTACT = ".*(^|_)(phone|mobile|telephone|email|mail|wechat)(_.*|$)";
    private static final List<String> TALK_TO_PEOPLE = List.of("people", "notifications", "cases");

    private static final List<Path> READ_BY_USERS =
            List.of(Sources.RESOURCES.resolve("messages"), Sources.RESOURCES.resolve("flows"));

    /** Every name in the program: packages, classes, methods, fields, record components and constants of enums. */
    private static final List<String> NAMES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(Liuchi.class.getPackageName())
                    .stream()
                    .flatMap(type -> Stream.concat(
                            Stream.of(type.getName()),
                            type.getMembers().stream().map(member -> type.getSimpleName() + "." + member.getName())))
                    .toList();

    @Autowired
    private JdbcClient sql;

    @Test
    @Covers("R1")
    void thereIsNoPlaceForSurveillance() {
        assertThat(namesWith(ForbiddenWords.SURVEILLANCE)).isEmpty();
    }

    @Test
    @Covers("R2")
    void thereIsNoPlaceForRiskLabelsOnPeople() {
        assertThat(namesWith(ForbiddenWords.RISK_LABELS)).isEmpty();
    }

    @Test
    @Covers("R3")
    void thereIsNoPlaceToCountHowOftenSomebodyPetitioned() {
        assertThat(namesWith(ForbiddenWords.PETITIONER_TRACKING)).isEmpty();
    }

    @Test
    @Covers("R4")
    void thereIsNoPlaceForABlacklist() {
        assertThat(namesWith(ForbiddenWords.BLACKLISTS)).isEmpty();
    }

    @Test
    void thereIsNoPlaceToScoreOrRankAPerson() {
        assertThat(namesWith(ForbiddenWords.SCORES)).isEmpty();
    }

    @Test
    void thereIsNoPlaceForIdentityDocuments() {
        assertThat(namesWith(ForbiddenWords.IDENTITY_DOCUMENTS)).isEmpty();
    }

    @Test
    void howToReachSomebodyIsEncryptedAndStandsOnlyWherePeopleAreTalkedTo() {
        assertThat(new Catalogue(sql).columns())
                .filteredOn(column -> column.name().matches(CONTACT))
                .filteredOn(column ->
                        !(column.type().equals("bytea") || column.name().startsWith("masked_"))
                                || TALK_TO_PEOPLE.stream()
                                        .noneMatch(module -> column.table().startsWith(module + ".")))
                .isEmpty();
    }

    private List<String> namesWith(ForbiddenWords words) {
        Stream<String> names = Stream.concat(NAMES.stream(), inSchema())
                .filter(name -> words.in(name).isPresent());
        Stream<String> texts = READ_BY_USERS.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> Sources.under(folder).stream())
                .filter(file -> words.inText(Sources.text(file)).isPresent())
                .map(Path::toString);
        return Stream.concat(names, texts).distinct().toList();
    }

    private Stream<String> inSchema() {
        Catalogue catalogue = new Catalogue(sql);
        return Stream.concat(
                catalogue.tables().stream(),
                catalogue.columns().stream().map(column -> column.table() + "." + column.name()));
    }
}
