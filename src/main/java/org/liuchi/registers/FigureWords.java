package org.liuchi.registers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.areas.Areas;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.springframework.stereotype.Component;

/** Keys of figures in words. What many of them relate to is read together. */
@Component
class FigureWords {
    private static final Map<String, Label> PLACES = Map.of(
            Contributions.TOWN, new Label("乡镇（街道）", "Town"),
            Contributions.VILLAGE, new Label("村（社区）", "Village"),
            Contributions.ORGANIZATION, new Label("归属单位", "Held by"),
            Contributions.PERIOD, new Label("月份", "Month"));
    private static final Label NONE = new Label("未填写", "Not given");
    private static final Label ENTERED = new Label("登记", "Entered");
    private static final Label YUAN = new Label("元", "yuan");

    private final Areas areas;
    private final RecordLines lines;
    private final Speaking speaking;
    private final EntryStore entries;

    FigureWords(Areas areas, RecordLines lines, Speaking speaking, EntryStore entries) {
        this.areas = areas;
        this.lines = lines;
        this.speaking = speaking;
        this.entries = entries;
    }

    List<FigureView.Dimension> dimensions(Register register, List<String> names, Locale locale) {
        return names.stream()
                .map(name -> new FigureView.Dimension(
                        name,
                        Optional.ofNullable(PLACES.get(name))
                                .or(() -> register.field(name).map(Field::label))
                                .map(label -> label.in(locale))
                                .orElse(name)))
                .toList();
    }

    /** What the months of a figure are counted by. */
    String month(Register register, Figure figure, Locale locale) {
        return register.field(figure.period()).map(Field::label).orElse(ENTERED).in(locale);
    }

    String unit(Register register, Figure figure, Locale locale) {
        return switch (figure.kind()) {
            case COUNT, DISTINCT -> "";
            case SHARE -> "%";
            case SUM ->
                money(register, figure)
                        ? YUAN.in(locale)
                        : register.field(figure.field())
                                .map(field -> field.shape().unit())
                                .map(unit -> unit.in(locale))
                                .orElse("");
        };
    }

    static boolean money(Register register, Figure figure) {
        return register.field(figure.field())
                .filter(field -> field.kind() == Field.Kind.MONEY)
                .isPresent();
    }

    /** By dimension, of each key. */
    List<Map<String, String>> of(CountyCode county, Register register, List<Map<String, String>> keys, Locale locale) {
        Set<UUID> related = new HashSet<>();
        keys.forEach(key -> key.forEach((name, value) -> register.field(name)
                .filter(field -> field.kind() == Field.Kind.RELATION && !value.isEmpty())
                .ifPresent(_ -> related.add(UUID.fromString(value)))));
        Map<String, String> titles = entries.all(county, related).stream()
                .collect(Collectors.toMap(entry -> entry.id().toString(), speaking::inside));
        return keys.stream()
                .map(key -> {
                    Map<String, String> labels = new HashMap<>();
                    key.forEach(
                            (name, value) -> labels.put(name, label(county, register, name, value, titles, locale)));
                    return labels;
                })
                .toList();
    }

    private String label(
            CountyCode county,
            Register register,
            String name,
            String value,
            Map<String, String> titles,
            Locale locale) {
        if (value.isEmpty()) {
            return NONE.in(locale);
        }
        return switch (name) {
            case Contributions.TOWN, Contributions.VILLAGE -> areas.spokenName(county, value);
            case Contributions.ORGANIZATION -> lines.body(county, UUID.fromString(value));
            case Contributions.PERIOD -> value;
            default ->
                titles.containsKey(value)
                        ? titles.get(value)
                        : register.field(name)
                                .map(field -> speaking.text(county, field, value, locale))
                                .orElse(value);
        };
    }
}
