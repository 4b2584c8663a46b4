package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.blank.Blank;
import org.themonitor.pipeline.blank.BlankWorkbooks;
import org.themonitor.pipeline.blank.VaultStanding;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.intake.Definitions;

/** Writes blank workbooks of an edition into a folder or a file. */
final class BlankTemplates {
    private final Edition edition;
    private final Areas areas;
    private final BlankWorkbooks blanks;
    private final @Nullable String language;
    private final Optional<String> source;

    /**
     * Blanks of an edition.
     *
     * @param language the language of all blanks; null for each area's own
     * @param source the source that is asked, if it is known
     */
    BlankTemplates(Workspace workspace, Edition edition, @Nullable String language, Optional<String> source)
            throws IOException {
        this.edition = edition;
        Definitions definitions = Definitions.load(null, workspace.decisions());
        this.areas = definitions.areas();
        this.language = language;
        this.source = source;
        this.blanks = new BlankWorkbooks(
                definitions.templates().find(BlankWorkbooks.TEMPLATE).orElseThrow(),
                definitions.vocabularies(),
                areas,
                VaultStanding.before(
                        edition.dataYear(),
                        workspace.vault(),
                        definitions.with(CommonDecisions.load(workspace.decisions())),
                        workspace.receipts()));
    }

    /** The area of that code or name that exists on the edition's status day. */
    Optional<AreaCode> area(String written) {
        return areas.find(written).filter(area -> areas.exists(area, day()));
    }

    /** The area written most alike. */
    Optional<String> nearest(String written) {
        return areas.nearest(written);
    }

    /** Writes one blank: to a file that is named, else under its own name into a folder. */
    Path write(AreaCode area, Path to) throws IOException {
        boolean named = to.toString().endsWith(".xlsx");
        Path file = named ? to : to.resolve(name(area));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        blanks.write(new Blank(area, source, edition.dataYear(), language(area), day()), file);
        return file;
    }

    /** Writes the blanks of all areas that exist on the edition's status day. */
    List<Path> writeAll(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (AreaCode area : blanks.labels().existing(day()).toList()) {
            files.add(write(area, folder));
        }
        return files;
    }

    private String name(AreaCode area) {
        return "%s-%d-%s.xlsx".formatted(area.code(), edition.dataYear(), language(area));
    }

    private String language(AreaCode area) {
        return language == null ? blanks.labels().language(area) : language;
    }

    private LocalDate day() {
        return edition.asOf(Edition.Topic.STATUS);
    }
}
