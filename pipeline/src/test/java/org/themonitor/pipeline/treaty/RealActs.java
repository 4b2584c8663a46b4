package org.themonitor.pipeline.treaty;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** All acts of both treaties, as shipped in {@code reference/treaty_acts.csv}, and their effects. */
final class RealActs {
    static final List<NamedCsvRecord> ROWS = read();
    static final List<TreatyAct> ACTS = ROWS.stream().map(RealActs::act).toList();
    static final List<TreatyEffect> EFFECTS = TreatyLaw.effects(ACTS);

    private RealActs() {}

    static Effects of(Treaty treaty, String area) {
        return new Effects(EFFECTS).of(treaty, area);
    }

    private static TreatyAct act(NamedCsvRecord row) {
        return new TreatyAct(
                row.getField("act_id"),
                Treaty.ofCode(row.getField("treaty")),
                row.getField("area"),
                ActKind.ofCode(row.getField("act")),
                LocalDate.parse(row.getField("happened_on")),
                LocalDate.parse(row.getField("known_on")),
                SharedFacts.day(row, "effective_on_by_hand"));
    }

    private static List<NamedCsvRecord> read() {
        InputStream file = Objects.requireNonNull(RealActs.class.getResourceAsStream("/reference/treaty_acts.csv"));
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
