-- what becomes of a row that a rule holds, given a decision on that rule; null = it counts. A total
-- beside rows is released by absorptions alone, for to include it would count people twice; what is
-- of several years by nothing, for it has no year
create macro settled_by(rule, decision, reason_code) as
    case
        when rule is null then null
        when
            decision = 'include'
            and rule not in ('aggregate_overlaps_incident_rows', 'aggregate_of_several_years')
            then null
        when decision = 'exclude' then 'excluded_by_decision:' || reason_code
        when decision = 'hold' then 'held_by_decision'
        else rule
    end;

-- why rows of a source do not count beside those of other sources of its area and year: one alone
-- counts, of several only those that a decision names; null = they count
create macro source_verdict(use, is_compared, is_decided, sources) as
    case
        when use = 'not_used' then 'source_not_used'
        when use is not null or not is_compared then null
        when is_decided then 'source_use_undecided'
        when sources > 1 then 'undecided_source_overlap'
    end;

-- whether a casualty total is of all devices, of the whole area and of the whole year
create macro is_of_the_whole(admin1, is_of_one_device, period_from, period_until, incident_year) as
    admin1 is null
    and not is_of_one_device
    and period_from = make_date(incident_year, 1, 1)
    and period_until = make_date(incident_year, 12, 31);

-- what rows on the same people say together: the one known term, else unknown, never a choice
create macro agreed(term, unknown) as
    case
        when count(distinct term) filter (where term <> unknown) = 1
            then max(term) filter (where term <> unknown)
        else unknown
    end;

-- mines and remnants of war are told apart by most sources; null where the source does not
create macro device_family(device_type) as
    case
        when device_type in ('unknown_device', 'mine_erw_undifferentiated') then null
        when device_type in ('submunition', 'cluster_munition', 'other_erw') then 'remnant'
        else 'mine'
    end;

-- the same of devices: mines of different kinds are a mine, anything else is a mine or a remnant
create macro agreed_device(term) as
    case
        when count(distinct term) filter (
            where term not in ('unknown_device', 'mine_erw_undifferentiated')
        ) = 1
            then max(term) filter (
                where term not in ('unknown_device', 'mine_erw_undifferentiated')
            )
        when count(*) = count(*) filter (where term = 'unknown_device') then 'unknown_device'
        when count(*) = count(*) filter (where device_family(term) = 'mine')
            then 'mine_unspecified'
        else 'mine_erw_undifferentiated'
    end;

-- what a field of two rows adds to their score
create macro agreement(one, other, if_equal, if_unknown, if_different) as
    case
        when one = 'unknown' or other = 'unknown' then if_unknown
        when one = other then if_equal
        else if_different
    end;

-- kilometres between two points on a sphere
create macro distance_km(latitude, longitude, other_latitude, other_longitude) as
    cast(round(12742 * asin(sqrt(
        pow(sin(radians(other_latitude - latitude) / 2), 2)
        + cos(radians(latitude)) * cos(radians(other_latitude))
        * pow(sin(radians(other_longitude - longitude) / 2), 2)
    ))) as integer);

-- age group and sex in the words of the Monitor's country profiles
create macro age_and_sex(age_group, sex) as
    case
        when age_group = 'unknown' and sex = 'unknown' then 'age and sex unknown'
        when age_group = 'unknown' then sex || ' age unknown'
        when sex = 'unknown' then age_group || ' sex unknown'
        when age_group = 'adult' then case sex when 'male' then 'man' else 'woman' end
        else case sex when 'male' then 'boy' else 'girl' end
    end;

-- a decimal number as written, with a point or a comma; null for anything else
create macro decimal_of(written) as try_cast(replace(written, ',', '.') as double);

-- degrees as written, of a decimal number between limits; null for anything else
create macro degrees_of(written, at_most) as
    case when abs(decimal_of(written)) <= at_most then decimal_of(written) end;

-- a field of two rows in words: `sex male`, or `outcome killed / injured` where they differ
create macro told(field, one, other) as
    field || ' ' || cast(one as varchar)
    || case when one <> other then ' / ' || cast(other as varchar) else '' end;

-- a field on which rows differ, in words: `outcome injured / killed`; null where they agree
create macro differing(field, term) as
    case
        when count(distinct term) > 1
            then field || ' ' || string_agg(distinct term, ' / ' order by term)
    end;

-- whether a point lies in a box, null where that is open; a box whose west is more than its east
-- crosses the day line
create macro in_box(latitude, longitude, south, north, west, east) as
    latitude between south and north
    and case
        when west <= east then longitude between west and east
        else longitude >= west or longitude <= east
    end;

-- smallest score of two rows that are shown to an editor as perhaps the same people
create macro smallest_match() as 54;

-- whether two names may be one name spelt in two ways
create macro is_similar_name(one, other) as
    one = other or jaro_winkler_similarity(one, other) >= 0.9;

-- fewest people of known trait of whom a table tells civilian status, age group, sex, or age with
-- sex; an edition may say another number in edition.yml
create macro traits_from() as coalesce(cast(getvariable('traits_from') as integer), 5);

-- whether a block of people's traits is withheld: it is small, or the small ones of its set could
-- be told from the set's sum without it. It asks for numbers of people alone, and never what they
-- are, so that the gap itself tells nothing
create macro is_trait_withheld(set_of_blocks, is_small, people, block) as
    bool_or(is_small) over (partition by set_of_blocks)
    and (
        is_small
        or row_number() over (
            partition by set_of_blocks
            order by not is_small, people, block
        ) <= 2
        or coalesce(sum(people) over (
            partition by set_of_blocks
            order by not is_small, people, block
            rows between unbounded preceding and 1 preceding
        ), 0) < traits_from()
    );

-- whether so few blocks are withheld that the sum of their set would tell them: it gives way too
create macro is_pool_small(blocks, people) as
    coalesce(blocks < 2 or people < traits_from(), false);

-- whether people of a place below a whole country are too few to be told; an edition may say
-- another number than five in edition.yml
create macro is_small_cell(people) as
    people < coalesce(cast(getvariable('cells_from') as integer), 5);

-- what a print gives of one measure among all that it gives of a place and time; null where nothing
create macro figure_of(value, measure, one) as
    cast(max(value) filter (where measure = one) as bigint);

-- people of one outcome, cause or term; null where no row tells of it
create macro people_of(people, term, one) as
    cast(sum(people) filter (where term = one) as bigint);

-- people of one outcome: nobody where no row tells of it, null where a total leaves it out and no
-- row of people has it
create macro people_given(people, not_given, outcome, one) as
    coalesce(
        people_of(people, outcome, one),
        case when bool_or(not_given is not null) filter (where outcome = one) then null else 0 end
    );

-- by what people are known who have no number of the source's own: month, first day, unit, outcome
-- and device
create macro happening(incident_month, first_day, unit, outcome, device_type) as
    concat_ws(
        ' ', incident_month, first_day, lower(strip_accents(trim(unit))), outcome, device_type
    );
