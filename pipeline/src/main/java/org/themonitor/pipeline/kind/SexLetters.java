package org.themonitor.pipeline.kind;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.row.Field;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * What a bare M means in a column of sexes. In Spanish and Portuguese it is masculino beside F, and mujer or mulher beside H;
 * so the whole column is looked at, and where it does not tell, M is a word that nobody knows.
 */
final class SexLetters {
    private static final String M = "m";
    /** Languages in which no word for a woman begins with it. */
    private static final Set<String> SAFE = Set.of("en", "fr", "ru");

    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final Set<Integer> male = new HashSet<>();

    SexLetters(MatchedSheet sheet, List<Field> fields) {
        this.sheet = sheet;
        this.fields = fields;
    }

    /** Looks at the columns of the sheet that say the sex; reads the sheet only where its header leaves it open. */
    void look(Workbook workbook) throws IOException, UnreadableWorkbookException {
        for (Field field : fields) {
            if (field.mapped().to().equals("sex")) {
                Set<String> letters = isSafe(field.column()) ? Set.of() : letters(workbook, field);
                boolean isMale = letters.isEmpty() ? isSafe(field.column()) : letters.contains("f");
                if (isMale && !letters.contains("h")) {
                    male.add(field.column().index());
                }
            }
        }
    }

    private static boolean isSafe(MatchedColumn column) {
        Map<String, List<String>> headers =
                column.template().map(ColumnTemplate::byLanguage).orElse(Map.of());
        Set<String> languages = new HashSet<>();
        headers.forEach((language, known) -> {
            if (known.stream().anyMatch(column.header()::equalsIgnoreCase)) {
                languages.add(language);
            }
        });
        return !languages.isEmpty() && SAFE.containsAll(languages);
    }

    private Set<String> letters(Workbook workbook, Field field) throws IOException, UnreadableWorkbookException {
        Set<String> letters = new HashSet<>();
        workbook.read(sheet.sheet(), row -> {
            for (RawCell cell : row.cells()) {
                if (cell.address().column() == field.column().index()
                        && cell.text().length() == 1) {
                    letters.add(cell.text().toLowerCase(Locale.ROOT));
                }
            }
            return true;
        });
        return letters;
    }

    /** The sex that the letter in a cell stands for; empty for any other text, and where M leaves it open. */
    Optional<Reading> read(Field field, RawCell cell) {
        boolean isM = cell.text().toLowerCase(Locale.ROOT).replace(".", "").equals(M);
        return isM && male.contains(field.column().index())
                ? Optional.of(Reading.of(field.mapped().to(), "male"))
                : Optional.empty();
    }
}
