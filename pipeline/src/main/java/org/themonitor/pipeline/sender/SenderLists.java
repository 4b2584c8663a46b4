package org.themonitor.pipeline.sender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.OpenFindings;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/**
 * Writes back what was found: a file for each open workbook with findings that its sender can cure, and one with those
 * the data team can.
 *
 * @param definitions the templates that workbooks were read with, and what editors decided of their versions
 * @param receipts the arrivals that count
 */
public record SenderLists(Definitions definitions, Collection<Receipt> receipts) {
    private static final String DATA_TEAM = "data-team.xlsx";

    public SenderLists {
        receipts = List.copyOf(receipts);
    }

    /**
     * What is asked for; empty is all.
     *
     * @param area code of an area
     * @param source code of a source
     * @param language the language of all files, in place of each workbook's own
     */
    public record Wanted(Optional<String> area, Optional<String> source, Optional<String> language) {
        private boolean includes(SentWorkbook sent) {
            return area.map(code -> code.equals(sent.area())).orElse(true)
                    && source.map(code -> code.equals(sent.source())).orElse(true);
        }
    }

    /**
     * A file that was written.
     *
     * @param language the language it is in
     * @param findings how many findings it lists
     */
    public record Written(Path file, String language, int findings) {}

    /**
     * Writes the files asked for, and that of the data team, which is always about all workbooks. What an earlier call
     * wrote of a workbook that has no such findings any more is deleted, whatever is asked for: nobody should send it.
     *
     * @param vaultFile the vault, which must not be open for writing
     */
    public List<Written> write(Path vaultFile, Wanted wanted, Path folder) throws IOException {
        OwnerOnly.folder(folder);
        List<Written> written = new ArrayList<>();
        DataTeamBook ours = new DataTeamBook(definitions.templates());
        try (Warehouse vault = Warehouse.openReadOnly(vaultFile, 1)) {
            WorkbooksInForce inForce =
                    WorkbooksInForce.of(vault::query, definitions.sql(), definitions.decisions(), receipts);
            OpenFindings open = new OpenFindings(vault::query, inForce);
            Set<String> asked = new HashSet<>();
            for (SentWorkbook sent : SentWorkbook.open(vault, receipts, inForce)) {
                ours.add(sent, FoundInWorkbook.of(vault, open, sent.receipt().id(), "data_team"));
                List<FoundInWorkbook> findings =
                        FoundInWorkbook.of(vault, open, sent.receipt().id(), "researcher");
                if (!findings.isEmpty()) {
                    asked.add(sent.receipt().id());
                    if (wanted.includes(sent)) {
                        written.add(answer(vault, sent, findings, wanted, folder));
                    }
                }
            }
            deleteOthers(vault, asked, folder);
        }
        Path team = folder.resolve(DATA_TEAM);
        Files.deleteIfExists(team);
        if (ours.size() > 0) {
            ours.writeTo(team);
            written.add(new Written(team, Messages.ENGLISH, ours.size()));
        }
        return written;
    }

    /** Of workbooks that nothing is asked about; only files named for a receipt are ours. */
    private static void deleteOthers(Warehouse vault, Set<String> asked, Path folder) throws IOException {
        for (Row workbook : vault.query("select receipt from staging.workbooks")) {
            String receipt = workbook.text("receipt");
            if (!asked.contains(receipt)) {
                Files.deleteIfExists(FileNames.in(folder, receipt + ".xlsx"));
            }
        }
    }

    private Written answer(
            Warehouse vault, SentWorkbook sent, List<FoundInWorkbook> findings, Wanted wanted, Path folder)
            throws IOException {
        String receipt = sent.receipt().id();
        Path file = FileNames.in(folder, receipt + ".xlsx");
        Files.deleteIfExists(file);
        String language = wanted.language().orElseGet(() -> language(vault, sent));
        List<Row> sheets = vault.query("select * from staging.sheets where receipt = ? order by rowid", receipt);
        new SenderBook(sent, language, definitions.vocabularies()).write(sheets, findings, file);
        return new Written(file, language, findings.size());
    }

    private String language(Warehouse vault, SentWorkbook sent) {
        List<String> headers =
                vault
                        .query(
                                "select header from staging.columns where receipt = ?",
                                sent.receipt().id())
                        .stream()
                        .map(row -> row.text("header"))
                        .toList();
        return Optional.ofNullable(sent.template())
                .flatMap(definitions.templates()::find)
                .map(template -> WorkbookLanguage.of(template, headers))
                .orElse(Messages.ENGLISH);
    }
}
