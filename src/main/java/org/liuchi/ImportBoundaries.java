package org.liuchi;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Datum;
import org.liuchi.calendar.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "boundaries",
        mixinStandardHelpOptions = true,
        description = "从 GeoJSON 导入边界（properties.code）· Import boundaries from GeoJSON (properties.code)")
final class ImportBoundaries implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            converter = DatumName.class,
            paramLabel = "DATUM",
            description = "坐标系：wgs84（默认）或 gcj02 · coordinates in wgs84 (default) or gcj02")
    private Datum datum = Datum.WGS_84;

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, geoJson, now) -> program.getBean(Areas.class)
                        .importBoundaries(county, geoJson, datum, LocalDate.ofInstant(now, WorkCalendar.ZONE)));
    }

    private static final class DatumName implements ITypeConverter<Datum> {
        @Override
        public Datum convert(String name) {
            return switch (name) {
                case "wgs84" -> Datum.WGS_84;
                case "gcj02" -> Datum.GCJ_02;
                default -> throw new TypeConversionException("wgs84 | gcj02");
            };
        }
    }
}
