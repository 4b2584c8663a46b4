package org.themonitor.pipeline.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.ReferenceTable;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.PartialDate;

/** What is known of the treaties before any workbook is read: the acts of States as the depositary lists them. */
public final class TreatyFacts {
    private static final String ACTS = "treaty_acts";
    private static final String LISTS = "depositary_lists";

    private static final String CLASSES = "area_classes";
    private static final String EVENTS = "obligation_events";

    private final DepositaryList list;
    private final Map<String, List<StateTime>> states;
    private final List<GrantedExtension> extensions;
    private final String digest;

    /** Days on which an area is a State: the last is not one of them, null = for ever. */
    private record StateTime(
            @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean mayInclude(PartialDate day) {
            return (from == null || !day.lastDay().isBefore(from))
                    && (to == null || day.firstDay().isBefore(to));
        }
    }

    TreatyFacts(
            DepositaryList list,
            Map<String, List<StateTime>> states,
            List<GrantedExtension> extensions,
            String digest) {
        this.list = list;
        this.states = Map.copyOf(states);
        this.extensions = List.copyOf(extensions);
        this.digest = digest;
    }

    /** Reads the reference tables of the class path. */
    public static TreatyFacts load() {
        DepositaryList list = new DepositaryList(listedOn(ReferenceTable.read(LISTS)), acts(ReferenceTable.read(ACTS)));
        return new TreatyFacts(
                list,
                states(ReferenceTable.read(CLASSES)),
                extensions(ReferenceTable.read(EVENTS)),
                ReferenceTable.digest(List.of(ACTS, LISTS, CLASSES, EVENTS)));
    }

    /** SHA-256 in hex of these reference tables: changes when any of them changes. */
    public String digest() {
        return digest;
    }

    DepositaryList list() {
        return list;
    }

    /** Whether the area is a State on one of the days that the date may stand for. */
    boolean mayBeState(String area, PartialDate day) {
        return states.getOrDefault(area, List.of()).stream().anyMatch(time -> time.mayInclude(day));
    }

    /** The extensions that cited sources give, of all States. */
    List<GrantedExtension> extensions() {
        return extensions;
    }

    private static Map<String, List<StateTime>> states(ReferenceTable classes) {
        Map<String, List<StateTime>> states = new HashMap<>();
        for (ReferenceTable.Row row : classes.rows()) {
            if (row.cells().get(classes.column("class")).equals("state")) {
                states.computeIfAbsent(row.cells().get(classes.column("area")), area -> new ArrayList<>())
                        .add(new StateTime(
                                day(row.cells().get(classes.column("from_on"))),
                                day(row.cells().get(classes.column("to_on")))));
            }
        }
        return states;
    }

    private static @Nullable LocalDate day(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
    }

    private static List<GrantedExtension> extensions(ReferenceTable events) {
        return events.rows().stream()
                .map(ReferenceTable.Row::cells)
                .filter(cells -> cells.get(events.column("event")).equals("extension_granted"))
                .map(cells -> new GrantedExtension(
                        Treaty.ofCode(cells.get(events.column("treaty"))),
                        cells.get(events.column("area")),
                        cells.get(events.column("obligation")),
                        number(cells.get(events.column("request_number"))),
                        PartialDate.parse(cells.get(events.column("deadline_on")))))
                .toList();
    }

    private static @Nullable Integer number(String digits) {
        return digits.isEmpty() ? null : Integer.valueOf(digits);
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
