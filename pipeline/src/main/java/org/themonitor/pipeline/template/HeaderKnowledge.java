package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.template.ColumnUse.Mapped;

/** What all templates together know of headers; for proposals to people only. */
public final class HeaderKnowledge {
    private final List<SheetTemplate> sheets;

    /** The knowledge of these templates. */
    public HeaderKnowledge(Templates templates) {
        this.sheets = templates.all().stream()
                .flatMap(template -> template.sheets().stream())
                .toList();
    }

    /** What the first template that reads such a column into a staging table makes of it. */
    public Optional<Mapped> find(String header, String table) {
        return sheets.stream()
                .filter(sheet -> sheet.into().name().equals(table))
                .flatMap(sheet -> sheet.headers().find(header).stream())
                .map(ColumnTemplate::use)
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast)
                .findFirst();
    }

    /** Whether any template has a header, whatever becomes of its cells. */
    public boolean isKnown(String header) {
        return sheets.stream().anyMatch(sheet -> sheet.headers().find(header).isPresent());
    }

    /** What is known of a header as an area, in whatever table. */
    public boolean isArea(String header) {
        return tables().stream()
                .flatMap(table -> find(header, table).stream())
                .anyMatch(mapped ->
                        mapped.as().kind() == FieldType.Kind.AREA && mapped.to().equals("area"));
    }

    /** The staging tables that templates fill, each once. */
    public List<String> tables() {
        return sheets.stream().map(sheet -> sheet.into().name()).distinct().toList();
    }

    /** The staging table in whose templates most of the headers occur; the first where none does. */
    public String table(List<String> headers) {
        String best = "casualties";
        long most = 0;
        for (String table : tables()) {
            long known = headers.stream()
                    .filter(header -> find(header, table).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = table;
            }
        }
        return best;
    }
}
