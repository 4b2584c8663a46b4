package org.themonitor.pipeline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.DeviceModels;
import org.themonitor.pipeline.cell.YearRules;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.yaml.YamlFile;

/** What is known before any workbook is read: acts of States, extensions, models of devices, to which year an incident belongs. */
public final class ReferenceFacts {
    private static final String ACTS = "treaty_acts";
    private static final String LISTS = "depositary_lists";

    private static final String CLASSES = "area_classes";
    private static final String EVENTS = "obligation_events";
    private static final List<String> LISTED = List.of(ACTS, LISTS, CLASSES, EVENTS, DeviceModels.LIST, YearRules.LIST);

    /** What a reading asks about a State: its code. */
    public static final String LAW = "law";

    /** What it asks about a device: what is written. */
    public static final String MODEL = DeviceModels.MODEL;

    /** What it asks about an incident around New Year: its first possible day. */
    public static final String YEAR = YearRules.YEAR;

    private final DepositaryList list;
    private final Map<String, List<StateTime>> states;
    private final List<GrantedExtension> extensions;
    private final DeviceModels models;
    private final YearRules yearRules;
    private final String digest;
    private final @Nullable Lookups lookups;

    /** Days on which an area is a State: the last is not one of them, null = for ever. */
    private record StateTime(
            @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean mayInclude(PartialDate day) {
            return (from == null || !day.lastDay().isBefore(from))
                    && (to == null || day.firstDay().isBefore(to));
        }
    }

    private ReferenceFacts(Reference reference) {
        this.list = new DepositaryList(listedOn(reference.table(LISTS)), acts(reference.table(ACTS)));
        this.states = states(reference.table(CLASSES));
        this.extensions = extensions(reference.table(EVENTS));
        this.models = DeviceModels.of(reference);
        this.yearRules = YearRules.of(reference);
        this.digest = reference.digest(LISTED);
        this.lookups = null;
    }

    private ReferenceFacts(ReferenceFacts same, Lookups lookups) {
        this.list = same.list;
        this.states = same.states;
        this.extensions = same.extensions;
        this.models = same.models.noting(lookups);
        this.yearRules = same.yearRules.noting(lookups);
        this.digest = same.digest;
        this.lookups = lookups;
    }

    /** The same facts, which note what they are asked. */
    public ReferenceFacts noting(Lookups asked) {
        return new ReferenceFacts(this, asked);
    }

    /** What a reference says. */
    public static ReferenceFacts of(Reference reference) {
        return new ReferenceFacts(reference);
    }

    /** SHA-256 in hex of the lists it is from: changes when any of them changes. */
    public String digest() {
        return digest;
    }

    /** Models by which lists name a device. */
    public DeviceModels models() {
        return models;
    }

    /** To which year an incident around New Year belongs. */
    public YearRules yearRules() {
        return yearRules;
    }

    /** The acts of all States, for what is asked about one of them. */
    DepositaryList list(String area) {
        if (lookups != null) {
            lookups.ask(LAW, area);
        }
        return list;
    }

    /** All that is known of a State, as one hash: acts, extensions, when it was a State, and of which day the lists are. */
    public String law(String area) {
        List<Object> known = new ArrayList<>();
        for (Treaty treaty : Treaty.values()) {
            known.add(list.listedOn(treaty));
            known.addAll(list.acts(treaty, area));
        }
        known.addAll(states.getOrDefault(area, List.of()));
        extensions.stream().filter(step -> step.area().equals(area)).forEach(known::add);
        return YamlFile.digest(known.stream().map(String::valueOf).toList());
    }

    /** The type of device that the models named in a text are, if they are of one. */
    public Optional<String> deviceType(String written) {
        return models.find(written);
    }

    /** Whether the year of its first day counts for an incident around New Year. */
    public Optional<Boolean> isOfTheFirstDay(LocalDate first) {
        return yearRules.isOfTheFirstDay(first);
    }

    /** Whether the area is a State on one of the days that the date may stand for. */
    boolean mayBeState(String area, PartialDate day) {
        list(area);
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
