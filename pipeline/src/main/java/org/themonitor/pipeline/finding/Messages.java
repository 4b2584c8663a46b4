package org.themonitor.pipeline.finding;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** The words of all findings in one language: {@code findings/<language>.yml}, the one catalogue of messages. */
public final class Messages {
    public static final String ENGLISH = "en";

    /** The languages of the official workbook. */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "fr", "es", "pt", "ar", "ru");

    private static final Map<String, Messages> READ = new ConcurrentHashMap<>();
    private static final String NOBODY = "nobody";

    private final boolean isReviewed;
    private final Map<String, String> words;
    private final Map<FindingCode, Map<String, Message>> messages = new EnumMap<>(FindingCode.class);
    private final String digest;

    /**
     * The messages in one of {@link #LANGUAGES}.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException if the catalogue lacks a message
     */
    public static Messages in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("messages are in %s, not in %s".formatted(LANGUAGES, language));
        }
        return READ.computeIfAbsent(
                language, code -> new Messages(YamlFile.onClassPath("/findings/" + code + ".yml"), new YamlProblems()));
    }

    Messages(YamlFile file, YamlProblems problems) {
        YamlForm form =
                new YamlForm(file.name(), file.root(problems), problems).only("reviewed_by", "words", "findings");
        isReviewed = !form.text("reviewed_by").equals(NOBODY);
        words = Map.copyOf(form.textByKey("words"));
        digest = file.digest();
        YamlForm findings = form.form("findings").orElse(form);
        findings.only(List.of(FindingCode.values()).stream().map(Enum::name).toArray(String[]::new));
        for (FindingCode code : FindingCode.values()) {
            findings.form(code.name())
                    .ifPresentOrElse(
                            message -> messages.put(code, variants(message)),
                            () -> findings.problem(code + " has no message"));
        }
        problems.throwIfAny();
    }

    private static Map<String, Message> variants(YamlForm form) {
        form.only("rule", "expected", "fix", "variants");
        Map<String, Message> variants = new LinkedHashMap<>();
        Optional<YamlForm> more = form.form("variants");
        String rule = form.text("rule");
        Optional<String> expected = form.optionalText("expected");
        Optional<String> fix = form.optionalText("fix");
        if (expected.isPresent() && fix.isPresent()) {
            variants.put("", new Message(rule, expected.get(), fix.get()));
        }
        more.ifPresent(by -> by.keys()
                .forEach(name -> by.form(name).ifPresent(variant -> {
                    variant.only("expected", "fix");
                    String its = expected.isPresent()
                            ? variant.optionalText("expected").orElse(expected.get())
                            : variant.text("expected");
                    String cure = fix.isPresent() ? variant.optionalText("fix").orElse(fix.get()) : variant.text("fix");
                    variants.put(name, new Message(rule, its, cure));
                })));
        if (variants.isEmpty()) {
            form.problem("a message needs 'expected' and 'fix', or 'variants'");
        }
        return variants;
    }

    /** A cause in words. */
    public Message say(Cause cause) {
        Map<String, Message> variants = messages.getOrDefault(cause.code(), Map.of());
        Message message = variants.get(cause.variant());
        if (message == null) {
            throw new IllegalArgumentException("%s has no message '%s'".formatted(cause.code(), cause.variant()));
        }
        return message.filled(cause.values());
    }

    /** The messages of a code, with their places, by variant; the usual one is {@code ""}. */
    public Map<String, Message> of(FindingCode code) {
        return messages.getOrDefault(code, Map.of());
    }

    /** A word that is used around findings, such as a heading. */
    public String word(String name) {
        return Optional.ofNullable(words.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no word '" + name + "'"));
    }

    /** Names of all such words. */
    public Map<String, String> words() {
        return words;
    }

    /** Whether somebody who speaks the language well has read the file. */
    public boolean isReviewed() {
        return isReviewed;
    }

    /** SHA-256 of the file: changes when a message does. */
    public String digest() {
        return digest;
    }
}
