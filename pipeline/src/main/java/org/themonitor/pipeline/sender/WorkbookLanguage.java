package org.themonitor.pipeline.sender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.value.Spelling;

/** The language a sender is answered in: the one whose headers the workbook uses most. */
final class WorkbookLanguage {
    private WorkbookLanguage() {}

    /**
     * One of the languages of {@link Messages}; English where the workbook's is none of them, or cannot be told.
     *
     * @param headers the headers of all its sheets, as written
     */
    static String of(Template template, List<String> headers) {
        Set<String> written =
                headers.stream().map(header -> Spelling.of(header).exact()).collect(Collectors.toSet());
        Map<String, Integer> uses = new LinkedHashMap<>();
        Messages.LANGUAGES.forEach(language -> uses.put(language, 0));
        template.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .forEach(column -> column.byLanguage().forEach((language, known) -> {
                    boolean used = known.stream()
                            .anyMatch(header ->
                                    written.contains(Spelling.of(header).exact()));
                    uses.merge(language, used ? 1 : 0, Integer::sum);
                }));
        String most = uses.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .filter(use -> use.getValue() > 0)
                .map(Map.Entry::getKey)
                .orElse(template.language());
        return Optional.of(most).filter(Messages.LANGUAGES::contains).orElse(Messages.ENGLISH);
    }
}
