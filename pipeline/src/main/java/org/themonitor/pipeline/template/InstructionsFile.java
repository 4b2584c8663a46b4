package org.themonitor.pipeline.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.themonitor.pipeline.yaml.YamlForm;

/** Reads the part of a template from which the instructions of a blank workbook are made. */
final class InstructionsFile {
    private InstructionsFile() {}

    static Instructions read(YamlForm form) {
        form.only("names", "texts", "cells");
        complete(form, "names");
        Map<String, Map<String, String>> cells = texts(form, "cells");
        for (FieldType.Kind kind : FieldType.Kind.values()) {
            if (!cells.containsKey(Instructions.key(kind))) {
                form.problem("'cells' says nothing of '%s'".formatted(Instructions.key(kind)));
            }
        }
        return new Instructions(form.textByKey("names"), texts(form, "texts"), cells);
    }

    private static Map<String, Map<String, String>> texts(YamlForm form, String key) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        form.form(key).ifPresent(named -> {
            for (String name : named.keys()) {
                complete(named, name);
                texts.put(name, named.textByKey(name));
            }
        });
        return texts;
    }

    private static void complete(YamlForm form, String key) {
        TemplateFile.languages(form, key);
        if (!form.textByKey(key).keySet().containsAll(Instructions.LANGUAGES)) {
            form.problem("'%s' needs a text in each of %s".formatted(key, String.join(", ", Instructions.LANGUAGES)));
        }
    }
}
