/**
 * States and other areas: stable codes, dated names and classes, aliases in many languages, region schemes.
 *
 * <p>The tables are in {@code reference/}: areas, area_names, area_classes, area_aliases, area_sizes, region_schemes, region_areas.
 * Dates are half-open, and blank means without end: {@code existed_from} is blank for every area that is older than the
 * first of the two treaties (3 December 1997), whatever day it was founded. Codes are ISO 3166 alpha-3, else an own code
 * that begins with X.
 *
 * <p>An alias stands once, under the first language it was found in, and never for two areas: words that name more than
 * one ("Congo", "Korea") are left out on purpose, also where a dictionary gives them to one. The list began as Unicode
 * CLDR 39 (Unicode licence) and i18n-iso-countries 7.14.0 (MIT), was reviewed by hand, and is kept by hand since: names
 * of the running JDK are never asked, because they change with its version.
 */
@NullMarked
package org.themonitor.pipeline.area;

import org.jspecify.annotations.NullMarked;
