package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.yaml.YamlForm;

/** Texts of a template that several columns share, by name: each is written, translated and reviewed once. */
final class NamedTexts {
    private final Optional<YamlForm> texts;
    private final Set<String> used = new HashSet<>();

    NamedTexts(Optional<YamlForm> texts) {
        this.texts = texts;
        texts.ifPresent(form -> form.keys().forEach(name -> TemplateFile.languages(form, name)));
    }

    /** The text a key gives, by language code: written there, or named; empty when left out. */
    Map<String, String> of(YamlForm form, String key) {
        if (!form.keys().contains(key)) {
            return Map.of();
        }
        if (form.isMapping(key)) {
            TemplateFile.languages(form, key);
            return form.textByKey(key);
        }
        String name = form.text(key);
        if (texts.filter(named -> named.keys().contains(name)).isEmpty()) {
            form.problem("'%s' names the text '%s', which 'texts' does not have".formatted(key, name));
            return Map.of();
        }
        used.add(name);
        return texts.get().textByKey(name);
    }

    List<String> unused() {
        List<String> unused = new ArrayList<>(texts.map(YamlForm::keys).orElse(List.of()));
        unused.removeAll(used);
        return unused;
    }
}
