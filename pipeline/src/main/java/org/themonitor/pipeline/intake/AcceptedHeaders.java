package org.themonitor.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.themonitor.pipeline.decision.HeaderMapping;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.KeyedHeader;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Templates with the headers that editors accepted beside those in their files. */
final class AcceptedHeaders {
    private final Optional<UnaryOperator<String>> hashing;
    private final YamlProblems problems;

    private AcceptedHeaders(Optional<UnaryOperator<String>> hashing, YamlProblems problems) {
        this.hashing = hashing;
        this.problems = problems;
    }

    /** The templates, extended; a mapping that fits none is a problem at its line. */
    public static Templates extend(
            Templates templates, List<HeaderMapping> mappings, WorkspaceSecret secret, YamlProblems problems) {
        boolean anyKeyed = mappings.stream().anyMatch(mapping -> mapping.keyed() != null);
        AcceptedHeaders accepted = new AcceptedHeaders(anyKeyed ? secret.hashing() : Optional.empty(), problems);
        List<Template> extended = new ArrayList<>(templates.all());
        for (HeaderMapping mapping : mappings) {
            int index = names(extended).indexOf(mapping.template());
            if (index < 0) {
                accepted.problem(
                        mapping,
                        "there is no template '%s'; there are %s"
                                .formatted(mapping.template(), String.join(", ", names(extended))));
            } else {
                extended.set(index, accepted.extend(extended.get(index), mapping));
            }
        }
        return templates.replacedBy(extended);
    }

    private static List<String> names(List<Template> templates) {
        return templates.stream().map(Template::name).toList();
    }

    private Template extend(Template template, HeaderMapping mapping) {
        List<SheetTemplate> sheets = new ArrayList<>();
        boolean found = false;
        for (SheetTemplate sheet : template.sheets()) {
            boolean meant = sheet.mayBe(mapping.sheet());
            sheets.add(meant ? extend(sheet, mapping) : sheet);
            found |= meant;
        }
        if (!found) {
            problem(mapping, "the template has no sheet '%s'".formatted(mapping.sheet()));
        }
        return template.with(
                sheets,
                YamlFile.digest(List.of(
                        template.digest(),
                        mapping.sheet(),
                        mapping.written(),
                        String.valueOf(mapping.to()),
                        String.valueOf(mapping.as()),
                        String.valueOf(mapping.ignore()))));
    }

    private SheetTemplate extend(SheetTemplate sheet, HeaderMapping mapping) {
        List<ColumnTemplate> columns = new ArrayList<>(sheet.columns());
        Optional<ColumnTemplate> known = columns.stream()
                .filter(column ->
                        column.use() instanceof Mapped mapped && mapped.to().equals(mapping.to()))
                .findFirst();
        if (known.isPresent() && mapping.as() == null) {
            columns.set(columns.indexOf(known.get()), also(known.get(), mapping));
        } else {
            use(sheet, mapping).ifPresent(use -> columns.add(column(mapping, use)));
        }
        return sheet.with(columns);
    }

    /** A column of its own: one of which only the hash is known is called by what it is read into. */
    private ColumnTemplate column(HeaderMapping mapping, ColumnUse use) {
        if (mapping.header() != null) {
            return ColumnTemplate.of(mapping.header(), use);
        }
        String called = mapping.to() == null ? mapping.written() : mapping.to();
        return also(ColumnTemplate.of(called, use), mapping);
    }

    private ColumnTemplate also(ColumnTemplate column, HeaderMapping mapping) {
        if (mapping.header() != null) {
            return column.also(mapping.header());
        }
        if (hashing.isEmpty()) {
            problem(
                    mapping,
                    "the header is keyed with .secret of the workspace, which is not there: put it back from where it is"
                            + " kept, or delete the line and decide on the header anew");
            return column;
        }
        return column.also(new KeyedHeader(mapping.written(), hashing.get()));
    }

    private Optional<ColumnUse> use(SheetTemplate sheet, HeaderMapping mapping) {
        String ignore = mapping.ignore();
        if (ignore != null) {
            return Optional.of(new ColumnUse.Ignored(ignore));
        }
        String to = String.valueOf(mapping.to());
        Optional<FieldType> as = FieldType.parse(mapping.as() == null ? "text" : mapping.as());
        if (sheet.into().column(to).isEmpty()) {
            problem(
                    mapping,
                    "the table %s has no column '%s'".formatted(sheet.into().name(), to));
        } else if (as.isEmpty()) {
            problem(mapping, "'as: %s' is no way of reading".formatted(mapping.as()));
        } else {
            return Optional.of(new Mapped(to, as.get(), false, false, Map.of()));
        }
        return Optional.empty();
    }

    private void problem(HeaderMapping mapping, String sentence) {
        problems.add(mapping.decided().file(), mapping.decided().line(), sentence);
    }
}
