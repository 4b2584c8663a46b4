package org.themonitor.pipeline.sender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;

/**
 * Writes back what was found: a file for each current workbook with findings that its sender can cure, and one with
 * those the data team can.
 *
 * @param templates the templates that workbooks were read with
 * @param vocabularies the words of lists in all languages
 * @param receipts all arrivals
 */
public record SenderLists(Templates templates, Vocabularies vocabularies, Collection<Receipt> receipts) {
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
     * Writes the files; what an earlier call wrote of a workbook that has no such findings any more is deleted.
     *
     * @param vaultFile the vault, which must not be open for writing
     */
    public List<Written> write(Path vaultFile, Wanted wanted, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Written> written = new ArrayList<>();
        DataTeamBook ours = new DataTeamBook(templates);
        try (Warehouse vault = Warehouse.openReadOnly(vaultFile, 1)) {
            for (SentWorkbook sent : SentWorkbook.current(vault, receipts)) {
                if (wanted.includes(sent)) {
                    ours.add(sent, FoundInWorkbook.of(vault, sent.receipt().id(), "data_team"));
                    answer(vault, sent, wanted, folder).ifPresent(written::add);
                }
            }
        }
        Path team = folder.resolve(DATA_TEAM);
        Files.deleteIfExists(team);
        if (ours.size() > 0) {
            ours.writeTo(team);
            written.add(new Written(team, Messages.ENGLISH, ours.size()));
        }
        return written;
    }

    private Optional<Written> answer(Warehouse vault, SentWorkbook sent, Wanted wanted, Path folder)
            throws IOException {
        String receipt = sent.receipt().id();
        Path file = FileNames.in(folder, receipt + ".xlsx");
        List<FoundInWorkbook> findings = FoundInWorkbook.of(vault, receipt, "researcher");
        Files.deleteIfExists(file);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        String language = wanted.language().orElseGet(() -> language(vault, sent));
        List<Row> sheets = vault.query("select * from staging.sheets where receipt = ? order by rowid", receipt);
        new SenderBook(sent, language, vocabularies).write(sheets, findings, file);
        return Optional.of(new Written(file, language, findings.size()));
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
                .flatMap(templates::find)
                .map(template -> WorkbookLanguage.of(template, headers))
                .orElse(Messages.ENGLISH);
    }
}
