package org.liuchi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Datum;
import org.liuchi.calendar.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Unmatched;

@Command(
        name = "boundaries",
        mixinStandardHelpOptions = true,
        description = "从 GeoJSON 导入边界（properties.code）· Import boundaries from GeoJSON (properties.code)")
final class ImportBoundaries implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.geojson", description = "UTF-8")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            converter = DatumName.class,
            paramLabel = "DATUM",
            description = "坐标系：wgs84（默认）或 gcj02 · coordinates in wgs84 (default) or gcj02")
    private Datum datum = Datum.WGS_84;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() {
        return Import.run(
                file,
                Settings.among(others, spec),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
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
