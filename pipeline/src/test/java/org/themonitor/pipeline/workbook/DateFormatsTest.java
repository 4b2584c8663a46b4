package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {
    private static final int CUSTOM = 164;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy\\-mm\\-dd",
                "DD/MM/YYYY",
                "dd.mm.yyyy;@",
                "d. mmmm yyyy",
                "d\\.\\ mmmm\\ yyyy",
                "mmm-yy",
                "mmmmm",
                "yy",
                "[$-409]d-mmm-yy;@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "[$-x-sysdate]dddd, mmmm dd, yyyy",
                "[$-C0A]d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy;@",
                "[$-419]d\\ mmm\\ yyyy\\ \"г.\";@",
                "d \"de\" mmmm",
                "d\"er\" mmmm yyyy",
                "[$-107041E]d mmm yyyy;@",
                "[$-th-TH,107]d mmmm yyyy;@",
                "[$-41E]d mmm bb",
                "[$-D07041E]d/mm/yyyy",
                "B2yyyy/mm/dd",
                "b1d/m/yyyy",
                "[$-fa-IR,96]dd mmmm yyyy",
                "[$-fa-IR,16]dd/mm/yyyy;@",
                "[~buddhist]d/m/yyyy",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@",
                "[$-404]e/m/d;@",
                "yyyy년 mm월 dd일",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "上午/下午h\"時\"mm\"分\"",
                "[Blue][$-409]d/m/yyyy",
                "_-d/m/yyyy_-",
                "d/m/yyyy * ",
                "d/m/yyyy\"  \"@",
                "d/m/yyyy\\ \\U\\T\\C",
                "d–m–yyyy",
                "yyyy-mm-ddThh:mm:ss",
                "h:mm:ss.000",
                "mm:ss.0",
                "[h]:mm:ss",
                "[ss],00",
                "[mm]",
                "h\"h\"mm",
                "h:mm AM/PM",
                "[<=0]\"\";d/m/yyyy",
                "[=0]\"-\";d/m/yyyy",
                "\"day; \"d/m/yyyy",
                "dd/mm/aaaa",
                "yyyy\"unclosed"
            })
    void showsADate(String code) {
        assertThat(DateFormats.isDate(CUSTOM, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mmm-yy | MONTH
                    mm/yyyy | MONTH
                    [$-419]mmmm yyyy;@ | MONTH
                    mmmm | MONTH
                    mm"-"yyyy | MONTH
                    yyyy"年"m"月" | MONTH
                    mm/yyyy hh:mm | MONTH
                    yyyy | YEAR
                    yy | YEAR
                    yyyy hh:mm | YEAR
                    d-mmm | DAY
                    dd.mmm | DAY
                    yyyy-mm-dd hh:mm | DAY
                    h:mm | DAY
                    mm:ss | DAY
                    [h]:mm | ELAPSED
                    [mm]:ss | ELAPSED
                    0.00 | NUMBER
                    [<=0]"";mmm-yy | MONTH
                    """)
    void showsAsMuchOfADateAsItSays(String code, Shown shown) {
        assertThat(DateFormats.shown(CUSTOM, code)).isEqualTo(shown);
    }

    @Test
    void theBuiltInMonthIsAMonth() {
        assertThat(DateFormats.shown(17, null)).isEqualTo(Shown.MONTH);
        assertThat(DateFormats.shown(16, null)).isEqualTo(Shown.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "Standard",
                "@",
                "0",
                "00000",
                "0.00%",
                "0.00E+00",
                "##0.0E+0",
                "# ?/?",
                "#,##0\\ \"km²\"",
                "0\" m²\"",
                "[Red]0.00\" days\"",
                "\"d\"0",
                "\\m0",
                "0_d",
                "0*d",
                "#,##0\\ \\h\\a",
                "[$$-409]#,##0.00",
                "#,##0\\ [$USD]",
                "[$Mds]0",
                "#,##0.00 [$د.إ-3801]",
                "[$-3000401]0",
                "[$-409]0",
                "[Color3]0",
                "[Red][<0]0;0",
                "General\" days\"",
                "General;[Red]-General",
                "\"yes\";\"yes\";\"no\"",
                "",
                "\"\"",
                ";;;",
                "0;d/m/yyyy",
                "[>100000]d/m/yyyy;0",
                "#,##0_);[Red](#,##0)",
                "_($* #,##0.00_);_($* \\(#,##0.00\\);_($* \"-\"??_);_(@_)"
            })
    void showsANumber(String code) {
        assertThat(DateFormats.isDate(CUSTOM, code)).isFalse();
    }

    @Test
    void agreesWithPoiOnBuiltInFormatsAndKnowsThoseOfAsia() {
        assertThat(IntStream.range(0, 50).filter(id -> id < 27 || id > 36))
                .allSatisfy(id -> assertThat(DateFormats.isDate(id, null))
                        .as("%d", id)
                        .isEqualTo(DateUtil.isInternalDateFormat(id)));
        assertThat(IntStream.of(27, 36, 50, 58, 71, 81)).allMatch(id -> DateFormats.isDate(id, null));
        assertThat(IntStream.of(26, 49, 59, 70, 82, 163)).noneMatch(id -> DateFormats.isDate(id, null));
    }
}
