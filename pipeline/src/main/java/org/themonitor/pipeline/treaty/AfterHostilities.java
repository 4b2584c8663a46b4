package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Optional;
import org.themonitor.pipeline.value.PartialDate;

/**
 * The time for areas that became contaminated after entry into force: ten years from the end of the active hostilities,
 * CCM Article 4(1)(b). The Mine Ban Treaty has no such rule.
 *
 * @param clearance the obligation whose time limit runs
 */
public record AfterHostilities(Obligation clearance) {

    /** The rule of the treaty; empty where it has none. */
    public static Optional<AfterHostilities> of(Treaty treaty) {
        return treaty == Treaty.CCM ? Optional.of(new AfterHostilities(Obligation.CCM_CLEARANCE)) : Optional.empty();
    }

    /**
     * The deadline, no more exact than the end of hostilities is known.
     *
     * @param iso day, month or year on which they ended
     * @return day, month or year, too
     */
    public String dueOn(String iso) {
        return dueOn(PartialDate.parse(iso)).iso();
    }

    private PartialDate dueOn(PartialDate ended) {
        LocalDate due = clearance.dueOn(ended.firstDay()).orElseThrow();
        return new PartialDate(
                due.getYear(),
                ended.month() == null ? null : due.getMonthValue(),
                ended.day() == null ? null : due.getDayOfMonth());
    }

    /** The provision. */
    public String article() {
        return clearance.treaty().article("4(1)(b)");
    }
}
