package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.book.ReproducibleZip;

/** The synthetic workbooks in {@code sample-data/foreign}, as text: cells between bars, a number where it looks so. */
public final class ForeignWorkbooks {
    private static final Map<String, Map<String, String>> BOOKS = new LinkedHashMap<>();
    private static final Map<String, List<String>> MERGED = Map.of(
            "SYNTHETIC-incidents-by-sex-and-age.xlsx",
            List.of("A1:O1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:I3", "J3:M3", "N3:N4", "O3:O4"));
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        BOOKS.put("SYNTHETIC-imsma-victims-accidents.xlsx", sheets("Victims", """
                Victim ID|Accident ID|Name|Outcome|Sex|Age|Civilian status|Activity
                V-1|A-1|SYNTHETIC|Survivor|M|34|Civilian|Farming
                V-2|A-1|SYNTHETIC|Killed|F|12|Civilian|Passing by
                V-3|A-2|SYNTHETIC|Injured|M|17|Military|On patrol
                V-4|A-9|SYNTHETIC|Killed|M|40|Civilian|Farming
                V-5|A-3|SYNTHETIC|Injured|F|22|Civilian|Farming
                V-6||SYNTHETIC|Killed|M|50|Civilian|Farming
                """, "Accidents", """
                SYNTHETIC accidents, not of real people

                Accident ID|Accident date|Province|District|Location|Latitude|Longitude|Device|Status
                A-1|2024-03-05|Synthetic Province|Synthetic District|Village 1|11.10|104.10|Antipersonnel mine|closed
                A-2|2024-07|Synthetic Province|Synthetic District|Village 2|11.20|104.20|Anti-tank mine|closed
                A-3|2024-31-31|Synthetic Province|Synthetic District|Village 3|11.30|104.30|Antipersonnel mine|open
                A-4|2024-09-01|Synthetic Province|Synthetic District|Village 4|11.40|104.40|Antipersonnel mine|closed
                """));
        BOOKS.put("SYNTHETIC-incidents-by-sex-and-age.xlsx", sheets("Incidents", """
                SYNTHETIC – Incidents 2024, données fictives

                N°|Date|Province|Lieu|Engin|Tués||||Blessés||||Total|Remarques
                |||||Hommes|Femmes|Garçons|Filles|Hommes|Femmes|Garçons|Filles||
                1|25/03/2024|Province fictive|Village 1|Mine antipersonnel|1||0||2|||1|4|SYNTHETIC
                2|13/05/2024|Province fictive|Village 2|Mine antichar|||||1||3||5|SYNTHETIC
                3|14/05/2024|Province fictive|Village 3|Mine antipersonnel|0|0|0|0|0|0|0|0|0|SYNTHETIC
                4|15/06/2024|Province fictive|Village 4|Mine antipersonnel|1||||2-3||||4|SYNTHETIC
                5|16/06/2024|Province fictive|Village 5|Mine antipersonnel||||||||||SYNTHETIC
                Total|||||3|0|0|0|5|0|3|1|13|
                """));
        BOOKS.put("SYNTHETIC-injured-by-month-and-province.xlsx", sheets("Heridos 2024", """
                SYNTHETIC – Personas heridas, datos ficticios
                Año:|2024

                Mes|Provincia Ficticia A|Provincia Ficticia B|Total
                Enero|1|0|1
                Febrero||2|2
                Marzo|3|1|5
                Total|4|4|8
                """));
        BOOKS.put("SYNTHETIC-media-reports.xlsx", sheets("Scan", """
                SYNTHETIC media scan, no real reports
                Published|Incident date|Country|Place|Headline|Text|Link|Killed|Injured|Device
                2024-02-03|2024-02-01|Yemen|Synthetic Town|SYNTHETIC headline|SYNTHETIC text|https://example.org/1|at least 2|3|landmine
                2024-03-04|2024-03|Iraq|Synthetic Town|SYNTHETIC headline|SYNTHETIC text|https://example.org/2||1|anti-vehicle mine
                2024-04-05|2024-04-04||Synthetic Town|SYNTHETIC headline|SYNTHETIC text|https://example.org/3|some|1|landmine
                """));
        BOOKS.put("SYNTHETIC-agency-total.xlsx", sheets("Resumo", """
                SYNTHETIC – Vítimas de minas, dados fictícios
                Período de: 2024-01
                Até|2024-12

                País|Total de vítimas|Observações
                Angola|47|SYNTHETIC
                Moçambique|pelo menos 12|SYNTHETIC
                Atlântida|3|SYNTHETIC
                """));
        TEXTS.put("SYNTHETIC-hxl-casualties.csv", """
                Date de l'incident,Région,Cercle,Localité,Tués,Blessés,Engin
                #date +occurred,#adm1+name,#adm2+name,#loc+name,#affected+killed,#affected+injured,#cause+type
                2024-01-15,Région synthétique,Cercle synthétique,Village 1,2,5,mine improvisée
                2024-02,Région synthétique,Cercle synthétique,Village 2,0,1,mine antichar
                2024-13,Région synthétique,Cercle synthétique,Village 3,1,1,mine antichar
                """);
        TEXTS.put("SYNTHETIC-register-english.csv", """
                DEPARTMENT,DEPARTMENT CODE,MUNICIPALITY,MUNICIPALITY CODE,AREA TYPE,SITE,YEAR,MONTH,AGE RANGE,ETHNIC GROUP,CONDITION,STATUS,GENDER,LATITUDE,LONGITUDE,EVENT TYPE,ACTIVITY
                SYNTHETIC DEPARTMENT,91,SYNTHETIC TOWN,"91.001",RURAL,SYNTHETIC PLACE 1,2.014,JANUARY,UNDER 18 YEARS,NO,CIVIL,INJURED,F,7.98,-75.60,MAP,UNKNOWN
                SYNTHETIC DEPARTMENT,91,SYNTHETIC TOWN,"91.001",RURAL,SYNTHETIC PLACE 2,2.014,1,OVER 18,NO,PUBLIC FORCE,DEAD,M,7.98,-75.60,MUSE,UNKNOWN
                SYNTHETIC DEPARTMENT,91,SYNTHETIC TOWN,"91.001",RURAL,SYNTHETIC PLACE 3,20.14,1,OVER 18,NO,CIVIL,DEAD,M,7.98,-75.60,MUSE,UNKNOWN
                """);
        TEXTS.put("SYNTHETIC-register-latin1.csv", """
                DEPARTAMENTO;MUNICIPIO;VEREDA O SITIO;AÑO DEL EVENTO;MES;RANGO DE EDAD;CONDICIÓN DE LA VÍCTIMA;ESTADO;SEXO;TIPO DE EVENTO;ACTIVIDAD
                DEPARTAMENTO SINTÉTICO;MONTAÑITA FICTICIA;Vereda 1;2015;Diciembre;Menor de 18 años;Civil;Herida;F;Accidente por MAP;Pasando
                DEPARTAMENTO SINTÉTICO;MONTAÑITA FICTICIA;Vereda 2;2015;;Mayor de 18 años;Fuerza pública;Muerto;M;Accidente por MUSE;Actividad militar
                DEPARTAMENTO SINTÉTICO;MONTAÑITA FICTICIA;Vereda 3;2016;2;;Civil;Muerto;SI;MAP;Pasando
                """);
    }

    private ForeignWorkbooks() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Map<String, String>> book : BOOKS.entrySet()) {
            write(folder.resolve(book.getKey()), book.getValue(), MERGED.getOrDefault(book.getKey(), List.of()));
        }
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Charset charset = text.getKey().contains("latin1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            Files.writeString(folder.resolve(text.getKey()), text.getValue(), charset);
        }
    }

    /** Writes a workbook of such sheets. */
    public static void write(Path file, Map<String, String> sheets, List<String> merged) throws IOException {
        Path unfixed = Files.createTempFile("foreign", ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheets.forEach((name, text) -> fill(book.createSheet(name), text));
            merged.forEach(range -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(range)));
            book.getProperties().getCoreProperties().setCreated("2000-01-01T00:00:00Z");
            try (OutputStream out = Files.newOutputStream(unfixed)) {
                book.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ReproducibleZip.copy(unfixed, out);
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        } finally {
            Files.delete(unfixed);
        }
    }

    /** Sheets by name. */
    public static Map<String, String> sheets(String... namesAndTexts) {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            sheets.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return sheets;
    }

    private static void fill(XSSFSheet sheet, String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            XSSFRow row = sheet.createRow(number++);
            String[] cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].matches("[0-9]{1,4}(\\.[0-9]+)?")) {
                    row.createCell(column).setCellValue(Double.parseDouble(cells[column]));
                } else if (!cells[column].isEmpty()) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
        }
    }
}
