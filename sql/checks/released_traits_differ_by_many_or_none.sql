-- title: No traits that the edition current before told differ by few people
-- severity: warning
-- fix: whoever holds both editions learns the traits of these people; where that is a danger, write
--   the line under withheld of edition.yml and build again. All are in marts.release_differences
select
    area,
    year,
    trait,
    changed,
    was,
    now,
    line
from marts.release_differences
order by area, year, trait
