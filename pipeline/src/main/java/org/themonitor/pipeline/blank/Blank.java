package org.themonitor.pipeline.blank;

import java.time.LocalDate;
import java.util.Optional;
import org.themonitor.pipeline.area.AreaCode;

/**
 * One blank workbook to make.
 *
 * @param area the area it is about
 * @param source the source that is asked, if it is known
 * @param dataYear the year it asks for
 * @param language code of the language it is written in
 * @param asOf the edition's status day, on which the areas are named
 */
public record Blank(AreaCode area, Optional<String> source, int dataYear, String language, LocalDate asOf) {}
