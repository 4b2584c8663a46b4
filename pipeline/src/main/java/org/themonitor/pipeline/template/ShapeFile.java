package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.ColumnUse.Spread;
import org.themonitor.pipeline.yaml.YamlForm;

/** Reads the part of a template that says how a sheet differs from a plain list. */
final class ShapeFile {
    private ShapeFile() {}

    static SheetShape read(
            YamlForm form, Function<YamlForm, List<ColumnTemplate>> columns, Function<YamlForm, ColumnUse> use) {
        String headerRows = form.optionalText("header_rows").orElse("1");
        if (!headerRows.matches("[12]")) {
            form.problem("'header_rows' can only be 1 or 2");
        }
        form.optionalText("hidden")
                .filter(said -> !said.equals("ignore"))
                .ifPresent(said -> form.problem("'hidden' can only be 'ignore'; else hidden rows and sheets are read"));
        return new SheetShape(
                headerRows.equals("2") ? 2 : 1,
                form.form("labels").map(columns).orElse(List.of()),
                form.form("other_columns").flatMap(others -> others(others, use)),
                form.form("join").map(ShapeFile::join),
                form.optionalText("hidden").isPresent());
    }

    private static Optional<Spread> others(YamlForm form, Function<YamlForm, ColumnUse> use) {
        if (use.apply(form) instanceof Spread spread && spread.header().isPresent()) {
            return Optional.of(spread);
        }
        form.problem("'other_columns' needs 'header: {to: column, as: …}': what their headers say");
        return Optional.empty();
    }

    private static SheetShape.Join join(YamlForm form) {
        form.only("sheet", "on", "with");
        String on = form.text("on");
        return new SheetShape.Join(
                form.text("sheet"), on, form.optionalText("with").orElse(on));
    }

    /** Headers and tags that mean the same as the main header. */
    static List<String> also(YamlForm form) {
        List<String> also = new ArrayList<>(form.texts("also"));
        for (String tag : form.texts("hxl")) {
            if (HxlTag.of(tag).isEmpty()) {
                form.problem("'hxl: %s' is no tag such as \"#affected+killed\"".formatted(tag));
            }
            also.add(tag);
        }
        return also;
    }

    static ColumnUse control(YamlForm form) {
        if (form.keys().contains("to")) {
            form.problem("a column is read ('to') or compared ('control'), not both");
        }
        List<String> of = form.texts("control");
        return new ColumnUse.Control(of.equals(List.of("all")) ? List.of() : of);
    }

    /** The column itself, or its cells as rows of their own where it says what its header means. */
    static ColumnUse spread(YamlForm form, Mapped column, Function<YamlForm, ColumnUse> use) {
        Optional<Mapped> header = form.form("header").flatMap(said -> header(said, use));
        if (!form.keys().contains("set") && header.isEmpty()) {
            return column;
        }
        if (column.as().kind() != FieldType.Kind.COUNT) {
            form.problem("a column with 'set' or 'header' holds counts: write 'as: count'");
        }
        return new Spread(column, form.textByKey("set"), header);
    }

    private static Optional<Mapped> header(YamlForm form, Function<YamlForm, ColumnUse> use) {
        if (use.apply(form) instanceof Mapped mapped) {
            return Optional.of(mapped);
        }
        form.problem("'header' says 'to' and 'as' only");
        return Optional.empty();
    }
}
