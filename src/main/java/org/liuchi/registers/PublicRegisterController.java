package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.RegisterView.Choice;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a county shows of its registers to everybody. */
@RestController
class PublicRegisterController {
    private final Registers registers;
    private final OpenRegisters open;
    private final PublicRecords records;

    PublicRegisterController(Registers registers, OpenRegisters open, PublicRecords records) {
        this.registers = registers;
        this.open = open;
        this.records = records;
    }

    /**
     * @param fields that are shown, in their order
     * @param searched whether records are found by a part of their title; else by their number alone
     */
    @Schema(name = "PublicRegister")
    record Shown(String name, String label, String about, List<Choice> fields, boolean searched) {}

    @Operation(summary = "Registers that everybody may look into")
    @GetMapping("/api/public/registers")
    List<Shown> publicRegisters(CountyCode county, Locale locale) {
        return open.all(county).stream()
                .map(register -> shown(register, locale))
                .toList();
    }

    @Operation(summary = "Records of a public register, newest first; only what it shows to everybody")
    @GetMapping("/api/public/registers/{register}/records")
    Page<PublicRecords.Line> publicRecords(
            CountyCode county,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String cursor,
            Locale locale) {
        return records.page(county, registers.get(county, register), q, area, cursor, locale);
    }

    private static Shown shown(Register register, Locale locale) {
        return new Shown(
                register.name(),
                register.label().in(locale),
                register.about().in(locale),
                register.open().fields().stream()
                        .flatMap(name -> register.field(name).stream())
                        .map(field -> new Choice(field.name(), field.label().in(locale)))
                        .toList(),
                PublicRecords.titled(register));
    }
}
