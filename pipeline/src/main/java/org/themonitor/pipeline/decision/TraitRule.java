package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.area.Areas;

/**
 * What an edition's public tables tell of few people: civilian status, age group, sex, and age with sex of an area and
 * year. The policy is {@code sql/PRIVACY.md}, the rule itself the macro {@code is_trait_withheld}.
 *
 * @param traitsFrom fewest people of known trait of whom it is told; 0 tells it of any number
 * @param cellsFrom fewest people of a place below a whole country that internal tables tell
 * @param lines what editors decided of single areas and years
 */
public record TraitRule(int traitsFrom, int cellsFrom, List<Line> lines) {
    /** Five people, and no area decided by an editor. */
    public static final TraitRule USUAL = new TraitRule(5, 5, List.of());

    /** With two people one could tell the other's; so three is the lowest number that protects anyone. */
    public static final int LOWEST = 3;

    /** An editor's word on the traits of an area and year; it holds in later editions until taken back. */
    public enum Word {
        /** Told, whatever the number. */
        SHOWN("shown"),
        /** Withheld, whatever the number; beats shown. */
        WITHHELD("withheld"),
        /** Takes back what an earlier edition shows. */
        NO_LONGER_SHOWN("no_longer_shown"),
        /** Takes back what an earlier edition withholds. */
        NO_LONGER_WITHHELD("no_longer_withheld");

        private final String code;

        Word(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The word whose lines of earlier editions this one takes back. */
        public Optional<Word> takesBack() {
            return switch (this) {
                case NO_LONGER_SHOWN -> Optional.of(SHOWN);
                case NO_LONGER_WITHHELD -> Optional.of(WITHHELD);
                case SHOWN, WITHHELD -> Optional.empty();
            };
        }
    }

    /**
     * One line under a {@link Word}.
     *
     * @param area code of the area
     * @param year calendar year of the incidents
     * @param reason why, as a sentence
     * @param edition the edition whose edition.yml has it
     */
    public record Line(Word word, String area, int year, String reason, String edition) {
        /** Whether a word is the code of an area, and not only a name of it. */
        public static boolean isArea(String word, Areas areas) {
            return areas.find(word).filter(area -> area.code().equals(word)).isPresent();
        }
    }

    public TraitRule {
        lines = List.copyOf(lines);
    }

    /** The same rule with other lines. */
    public TraitRule with(List<Line> others) {
        return new TraitRule(traitsFrom, cellsFrom, others);
    }
}
