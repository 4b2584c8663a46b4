package org.themonitor.pipeline.normalise;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.area.ReferenceTable;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;

/** What is known of the treaties before any workbook is read: the acts of States as the depositary lists them. */
public final class TreatyFacts {
    private static final String ACTS = "treaty_acts";
    private static final String LISTS = "depositary_lists";

    private final DepositaryList list;
    private final String digest;

    TreatyFacts(DepositaryList list, String digest) {
        this.list = list;
        this.digest = digest;
    }

    /** Reads the reference tables of the class path. */
    public static TreatyFacts load() {
        DepositaryList list = new DepositaryList(listedOn(ReferenceTable.read(LISTS)), acts(ReferenceTable.read(ACTS)));
        return new TreatyFacts(list, ReferenceTable.digest(List.of(ACTS, LISTS)));
    }

    /** SHA-256 in hex of these reference tables: changes when any of them changes. */
    public String digest() {
        return digest;
    }

    DepositaryList list() {
        return list;
    }

    private static Map<Treaty, LocalDate> listedOn(ReferenceTable lists) {
        Map<Treaty, LocalDate> listedOn = new EnumMap<>(Treaty.class);
        for (ReferenceTable.Row row : lists.rows()) {
            listedOn.put(
                    Treaty.ofCode(row.cells().get(lists.column("treaty"))),
                    LocalDate.parse(row.cells().get(lists.column("listed_on"))));
        }
        return listedOn;
    }

    private static List<TreatyAct> acts(ReferenceTable acts) {
        return acts.rows().stream().map(row -> act(acts, row.cells())).toList();
    }

    private static TreatyAct act(ReferenceTable acts, List<String> cells) {
        String byHand = cells.get(acts.column("effective_on_by_hand"));
        return new TreatyAct(
                cells.get(acts.column("act_id")),
                Treaty.ofCode(cells.get(acts.column("treaty"))),
                cells.get(acts.column("area")),
                ActKind.ofCode(cells.get(acts.column("act"))),
                LocalDate.parse(cells.get(acts.column("happened_on"))),
                LocalDate.parse(cells.get(acts.column("known_on"))),
                byHand.isEmpty() ? null : LocalDate.parse(byHand));
    }
}
