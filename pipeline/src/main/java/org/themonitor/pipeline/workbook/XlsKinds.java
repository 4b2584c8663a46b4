package org.themonitor.pipeline.workbook;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers of records in .xls files, of Excel 2 to 2003: [MS-XLS] 2.3.1, and for the versions before Excel 97 "OpenOffice.org's
 * Documentation of the Microsoft Excel File Format" (D. Rentz, 2008), chapter 5. A number has the version in its first digit: a
 * formula is 0x0006 to Excel 97, 0x0206 to Excel 3 and 0x0406 to Excel 4, and programs mix them.
 */
final class XlsKinds {
    static final int BLANK_2 = 0x0001;
    static final int INTEGER_2 = 0x0002;
    static final int NUMBER_2 = 0x0003;
    static final int LABEL_2 = 0x0004;
    static final int BOOL_ERR_2 = 0x0005;
    static final int FORMULA = 0x0006;
    static final int STRING_2 = 0x0007;
    static final int ROW_2 = 0x0008;
    static final int COL_INFO = 0x007D;
    static final int RK_2 = 0x007E;
    static final int UNCALCED = 0x005E;
    static final int MUL_RK = 0x00BD;
    static final int MUL_BLANK = 0x00BE;
    static final int RICH_LABEL = 0x00D6;
    static final int MERGED = 0x00E5;
    static final int LABEL_SST = 0x00FD;
    static final int BLANK = 0x0201;
    static final int NUMBER = 0x0203;
    static final int LABEL = 0x0204;
    static final int BOOL_ERR = 0x0205;
    static final int FORMULA_3 = 0x0206;
    static final int STRING = 0x0207;
    static final int ROW = 0x0208;
    static final int WINDOW_2 = 0x023E;
    static final int RK = 0x027E;
    static final int FORMULA_4 = 0x0406;

    /** Cells and runs of cells. */
    static final Set<Integer> CELLS = Set.of(
            BLANK_2,
            INTEGER_2,
            NUMBER_2,
            LABEL_2,
            BOOL_ERR_2,
            FORMULA,
            RK_2,
            MUL_RK,
            MUL_BLANK,
            RICH_LABEL,
            LABEL_SST,
            BLANK,
            NUMBER,
            LABEL,
            BOOL_ERR,
            FORMULA_3,
            RK,
            FORMULA_4);

    /** Whatever else is known to stand in a file and holds no cell. */
    private static final Set<Integer> OTHERS =
            numbers("0000 0007 0008 0009 000A 000B 000C 000D 000E 000F 0010 0011 0012"
                    + " 0013 0014 0015 0016 0017 0018 0019 001A 001B 001C 001D 001E 001F 0020 0021 0022 0023 0024 0025 0026 0027"
                    + " 0028 0029 002A 002B 002F 0031 0032 0033 0036 0037 003C 003D 003E 003F 0040 0041 0042 0043 0044 0045 0047"
                    + " 004D 0050 0051 0052 0055 0056 0059 005A 005B 005C 005D 005E 005F 0060 0061 0063 0069 007D 007F 0080 0081"
                    + " 0082 0083 0084 0085 0086 0087 0088 0089 008A 008C 008D 008E 008F 0090 0091 0092 0094 0095 0096 0097 0098"
                    + " 0099 009A 009B 009C 009D 009E 00A0 00A1 00A2 00A9 00AB 00AE 00AF 00B0 00B1 00B2 00B4 00B5 00B6 00B7 00B8"
                    + " 00B9 00BA 00BC 00BF 00C0 00C1 00C2 00C3 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF 00D0 00D1"
                    + " 00D2 00D3 00D5 00D7 00D8 00D9 00DA 00DC 00DD 00DE 00E0 00E1 00E2 00E3 00E5 00E9 00EB 00EC 00ED 00EF 00F0"
                    + " 00F1 00F2 00F4 00F5 00F6 00F7 00F8 00F9 00FB 00FC 00FF 0100 0103 0122 0137 0138 013B 013D 013E 013F 0140"
                    + " 014A 014B 014D 014E 014F 0150 0151 0152 0153 0154 015F 0160 0161 0162 0191 0192 0193 0194 0195 0196 0197"
                    + " 0198 01A9 01AA 01AB 01AC 01AD 01AE 01AF 01B0 01B1 01B2 01B5 01B6 01B7 01B8 01B9 01BA 01BB 01BC 01BD 01BE"
                    + " 01C0 01C1 01C2 0200 0207 0208 0209 020B 0218 0221 0223 0225 0231 0236 023E 0243 0293 0409 0418 041E 0443"
                    + " 04BC 0809 2694");

    private XlsKinds() {}

    private static Set<Integer> numbers(String hex) {
        return Arrays.stream(hex.split(" "))
                .map(number -> Integer.parseInt(number, 16))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a record of that number is known, and known to hold no cell if it is none of {@link #CELLS}. */
    static boolean isKnown(int kind) {
        boolean later = kind >= 0x0800 && kind <= 0x08FF; // additions of later versions say themselves what they are
        boolean chart = kind >= 0x1000 && kind <= 0x10FF;
        return later || chart || CELLS.contains(kind) || OTHERS.contains(kind);
    }
}
