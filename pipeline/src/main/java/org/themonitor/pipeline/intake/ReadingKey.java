package org.themonitor.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.comparison.ReferenceFacts;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.value.Lookups.Question;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/**
 * One hash for all that the reading of one workbook depends on: the file, this program, the decisions that name it, the
 * template that matched, and the answer to each question that its reading asked of words and facts. Another word, template or
 * fact does not make it be read again.
 */
final class ReadingKey {
    private final Definitions definitions;

    ReadingKey(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Hash of what is known before the workbook is opened. */
    String beforehand(Receipt receipt) {
        List<String> parts = new ArrayList<>(List.of(receipt.id(), receipt.sha256(), definitions.readerDigest()));
        if (receipt.isRefiled()) {
            parts.add(receipt.coordinates().toString());
        }
        if (receipt.template() != null) {
            parts.add("read with " + receipt.template());
        }
        Coordinates place = receipt.coordinates();
        definitions
                .decisions()
                .naming(receipt.id(), place.area(), place.source(), place.dataYear())
                .forEach(correction -> parts.add(correction.id()));
        definitions
                .decisions()
                .rightsNaming(place.source())
                .forEach(right -> parts.add(right.subject().toString()));
        return Sha256.of(parts);
    }

    /**
     * Hash of all of it.
     *
     * @param template the one that matched; null where none did, so that each other one may
     * @param asked what the reading asked
     */
    String of(Receipt receipt, @Nullable String template, List<Question> asked) {
        List<String> parts = new ArrayList<>();
        parts.add(beforehand(receipt));
        parts.add(Optional.ofNullable(template)
                .flatMap(name -> definitions.templates().find(name))
                .map(Template::digest)
                .orElseGet(definitions::templatesDigest));
        asked.forEach(question -> parts.add(answer(question)));
        return Sha256.of(parts);
    }

    private String answer(Question question) {
        if (question.equals(Lookups.EVERYTHING)) {
            return definitions.areas().digest()
                    + definitions.vocabularies().digest()
                    + definitions.referenceFacts().digest();
        }
        List<String> about = question.about();
        ReferenceFacts facts = definitions.referenceFacts();
        Areas areas = definitions.areas();
        return switch (question.of()) {
            case Vocabulary.TERM ->
                told(vocabulary(about).flatMap(words -> words.find(about.get(1), about.get(2), about.get(3))));
            case Vocabulary.NEAREST_TERM -> told(vocabulary(about).flatMap(words -> words.nearest(about.get(1))));
            case Vocabularies.WORD -> "" + definitions.vocabularies().knows(about.get(0));
            case Areas.AREA -> told(areas.find(about.get(0)));
            case Areas.NEAREST_AREA -> told(areas.nearest(about.get(0)));
            case Areas.SIZE -> told(areas.size(new AreaCode(about.get(0))));
            case ReferenceFacts.LAW -> facts.law(about.get(0));
            case ReferenceFacts.MODEL -> told(facts.deviceType(about.get(0)));
            case ReferenceFacts.YEAR -> told(facts.isOfTheFirstDay(LocalDate.parse(about.get(0))));
            // of another release: it is read again
            default -> "not known";
        };
    }

    private Optional<Vocabulary> vocabulary(List<String> about) {
        return definitions.vocabularies().find(about.get(0));
    }

    private static String told(Optional<?> answer) {
        return answer.map(String::valueOf).orElse("");
    }
}
