-- scalar macros only: a macro over tables is a file with `-- args:` in its layer

-- a share in percent with one decimal; null on an empty base, where DuckDB's 1/0 would be Infinity
create macro pct(numerator, base) as
    cast(100.0 * numerator / nullif(base, 0) as decimal(9, 1));

-- how far a total can be trusted: rows are missing, a part is an estimate that an editor includes,
-- a part is a lower bound, or none of these
create macro total_qualifier(is_at_least, is_about, is_incomplete) as
    case
        when is_incomplete then 'incomplete'
        when is_about then 'about'
        when is_at_least then 'at_least'
        else 'exact'
    end;

-- whether a word says that the number is near and not a bound
create macro is_about(word) as
    coalesce(word in ('nearly', 'approximately', 'estimate', 'about'), false);

-- the word of a sum: a number beside zeros that are exact keeps its own; one that is near makes the
-- sum so, where it is less than a hundredth of it unless another part leaves a lower bound; any
-- other word, or a number not known, leaves one
create macro word_of_sum(word, number) as
    case
        when
            bool_and(number is not null)
            and count(*) filter (where word <> 'exact' or number <> 0) = 1
            then case min(word) filter (where word <> 'exact' or number <> 0)
                when 'estimate' then 'about'
                when 'incomplete' then 'at_least'
                else min(word) filter (where word <> 'exact' or number <> 0)
            end
        when
            100 * sum(number) filter (where is_about(word)) >= sum(number)
            and sum(number) filter (where is_about(word)) > 0
            then 'about'
        when
            bool_and(word = 'more_than' or (word = 'exact' and number = 0))
            and bool_or(word = 'more_than')
            then 'more_than'
        when bool_or(number is null or (word <> 'exact' and not is_about(word))) then 'at_least'
        when bool_or(is_about(word) and number > 0) then 'about'
        else 'exact'
    end;

-- the word of one number that several rows give
create macro word_of_prints(word) as
    coalesce(
        min(word) filter (where is_about(word)), max(word) filter (where word <> 'exact'), 'exact'
    );

-- the word of a difference of two numbers
create macro word_of_change(later, earlier) as
    case
        when 'incomplete' in (coalesce(later, ''), coalesce(earlier, '')) then 'incomplete'
        when is_about(later) or is_about(earlier) then 'about'
        else coalesce(nullif(later, 'exact'), nullif(earlier, 'exact'), 'exact')
    end;

-- how far a number can be trusted that stands beside others whose sum is another
create macro word_beside_parts(word, is_lower_bound) as
    if(is_lower_bound and coalesce(word, 'exact') = 'exact', 'at_least', word);

-- words as they are compared: in lower case, with single spaces
create macro spelt(words) as
    lower(trim(regexp_replace(words, '[\s\x{00A0}]+', ' ', 'g')));

-- a whole number that words name, with or without commas, at the brackets of a pattern; else null
create macro number_in(words, pattern) as
    try_cast(replace(regexp_extract(words, pattern, 1), ',', '') as bigint);

-- the word of a size whose parts stand in several cells of one row, some of which may have a reason
-- in place of a number: what is kept back or not reported makes the size incomplete, and a reason
-- alone stands where no number is
create macro word_of_cells(words, has_number) as
    case
        when has_number is not true and len(list_distinct(words)) > 1 then 'not_reported'
        when has_number is not true then list_distinct(words)[1]
        when
            list_has_any(
                words, ['incomplete', 'not_reported', 'unknown', 'withheld', 'not_yet_received']
            )
            then 'incomplete'
        when len(list_distinct(words)) = 1 and list_distinct(words)[1] <> 'not_applicable'
            then list_distinct(words)[1]
        when list_has_any(words, ['about', 'approximately', 'estimate', 'nearly']) then 'about'
        when list_has_any(words, ['at_least', 'more_than']) then 'at_least'
        else 'exact'
    end;

-- what every output must say where synthetic sample data are in a figure
create macro sample_notice(is_synthetic) as
    case when is_synthetic then 'SYNTHETIC sample data, not a real figure' end;

-- the treaty that land belongs to whose row names none; null where it is of neither
create macro treaty_of_land(contaminant) as
    case
        when contaminant = 'cluster_munition_remnant' then 'ccm'
        when contaminant in ('antipersonnel_mine', 'improvised_mine') then 'mbt'
    end;

-- whether a printed measure is of casualties; the others are of compliance, land and support
create macro is_of_casualties(measure) as measure like '%casualties%';

-- smallest base of a share; below it only counts are printed: single digits get no percent. An
-- edition may say another one in edition.yml; in the finished edition it is ten again
create macro smallest_base() as coalesce(cast(getvariable('smallest_base') as integer), 10);

-- a share in percent, or null where the base is unknown or too small to say anything
create macro share(numerator, base) as
    case when base >= smallest_base() then pct(numerator, base) end;

-- the share of a group among those known, where so much of everyone is known that the edition tells
-- it; usually that is any part. Of a print everyone may be null
create macro share_of_known(numerator, known, everyone) as
    case
        when
            everyone is null
            or 100 * known >= everyone * coalesce(getvariable('smallest_known_part'), 0)
            then share(numerator, known)
    end;

-- whether a term of a breakdown says of what kind a casualty is; every outcome is one, for a share
-- of outcomes is of all casualties
create macro is_known_kind(breakdown, term) as
    breakdown = 'outcome'
    or not (
        term = 'unknown'
        or contains(term, 'unknown')
        or contains(term, 'not known')
        or (breakdown = 'device_type' and term = 'mine_erw_undifferentiated')
    );

-- a figure with its word, as a sentence says it; null where there is none
create macro worded(qualifier, figure) as
    case
        when figure is not null
            then concat_ws(
                ' ', nullif(replace(coalesce(qualifier, 'exact'), '_', ' '), 'exact'), figure
            )
    end;

-- the same of an area in square metres, told in square kilometres without zeros at the end
create macro worded_area(qualifier, m2) as
    worded(
        qualifier,
        regexp_replace(
            cast(cast(m2 / 1000000 as decimal(18, 6)) as varchar), '[.]?0*$', ''
        ) || ' km²'
    );

-- land that is known to be released of an area: what it gives, else the parts it gives; null where
-- it gives nothing
create macro known_release(released, cleared, reduced, cancelled) as
    coalesce(
        released,
        if(
            cleared is null and reduced is null and cancelled is null,
            null,
            coalesce(cleared, 0) + coalesce(reduced, 0) + coalesce(cancelled, 0)
        )
    );

-- an address that a reader can follow: of a page, and of nothing a browser would run; null for any
-- other text
create macro web_address(address) as
    case when regexp_full_match(address, '(?i)https?://[^\s<>"''`\\]+') then address end;

-- where in the General Assembly a vote was held, as prints call it
create macro stage_of_votes(words) as
    case words
        when 'First Committee' then 'first_committee'
        when 'GA plenary' then 'plenary'
        else words
    end;

-- the symbol of a resolution or draft as intake reads it, such as A/C.1/74/L.46 or 74/62; null for
-- any other text
create macro resolution_symbol(words) as
    case
        when
            regexp_full_match(
                words,
                '(A/((C\.[1-6]|RES|DEC|INF|CONF\.[0-9]{1,3})/)?(S-|ES-)?[0-9]{1,3}'
                || '(/(L\.|INF/|PV\.|CRP\.)?[0-9]{1,4})?(/(Rev|Add|Corr)\.[0-9]{1,2}){0,2}'
                || '|[0-9]{2,3}/[0-9]{1,3})'
            )
            then words
    end;

-- a document with its address, where it has one a reader can follow
create macro cited(title, address) as title || coalesce(', ' || web_address(address), '');
