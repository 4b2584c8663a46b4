-- title: Every decision on casualties reaches a row
-- severity: warning
-- fix: look for a slip in the line, or delete it when its workbook no longer comes
select
    inclusions.file,
    inclusions.line
from decisions.inclusions as inclusions
where
    coalesce(inclusions.record_kind, 'casualties') in ('casualties', 'casualty_totals')
    and inclusions.number not in (
        select reached.inclusion from core.casualty_inclusions as reached
    )
union all
select
    source_use.file,
    source_use.line
from decisions.source_use as source_use
where
    source_use.record_kind in ('casualties', 'casualty_totals')
    and not exists (
        select 1
        from core.casualty_sources as sources
        where
            source_use.record_kind = 'casualties'
            and source_use.area = sources.area
            and source_use.source = sources.source
            and coalesce(source_use.incident_year, sources.incident_year) = sources.incident_year
    )
order by file, line
